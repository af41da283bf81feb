"use client";

import { useEffect, useRef } from "react";
import { AppLink } from "@/components/ui/app-link";
import { AlertIcon } from "@/components/ui/icons";
import type { DraftProblem } from "@/lib/items/draft";
import { draftId } from "./draft-row";

/** What is wrong with an edit as a whole or at its values; `at` grows with each attempt, so that it takes focus again. */
export type Wrong = {
  at: number;
  message?: string;
  values?: readonly DraftProblem[];
  see?: { href: string; label: string };
};

/** Says what is wrong above the editor, takes focus, and leads to each value. */
export function Problems({ wrong }: { wrong: Wrong | undefined }) {
  const ref = useRef<HTMLDivElement>(null);
  const attempt = wrong?.at;

  useEffect(() => {
    if (attempt !== undefined) ref.current?.focus();
  }, [attempt]);

  if (!wrong) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>
        <AlertIcon className="" />
        There is a problem
      </h2>
      {wrong.message ? (
        <p>
          {wrong.message} {wrong.see ? <AppLink href={wrong.see.href}>{wrong.see.label}</AppLink> : null}
        </p>
      ) : null}
      {wrong.values ? (
        <ul>
          {wrong.values.map(({ id, message }) => (
            <li key={`${id} ${message}`}>
              <a
                href={`#${draftId(id)}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(draftId(id))?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
