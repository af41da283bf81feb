"use client";

import { type RefObject, useEffect, useRef } from "react";
import { AppLink } from "./app-link";
import { AlertIcon } from "./icons";

type ProblemSummaryProps = {
  /** Grows with each failed attempt, so that it takes the focus again. */
  attempt: number;
  /** The attempt that had the focus last, where the summary comes and goes: it takes none while somebody types. */
  seen?: RefObject<number>;
  /** What is wrong as a whole. */
  message?: string;
  /** What is wrong at which field: the id of its element. */
  lines: readonly { id: string; message: string }[];
  /** Where more is to be seen. */
  see?: { href: string; label: string };
};

/** First in a form after a failed attempt: takes focus, and each line leads to its field in the field's own words. */
export function ProblemSummary({ attempt, seen, message, lines, see }: ProblemSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (attempt === 0 || seen?.current === attempt) return;
    ref.current?.focus();
    if (seen) seen.current = attempt;
  }, [attempt, seen]);

  return (
    <div className="summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>
        <AlertIcon className="" />
        There is a problem
      </h2>
      {message ? <p>{message}</p> : null}
      {lines.length > 0 ? (
        <ul>
          {lines.map((line) => (
            <li key={`${line.id} ${line.message}`}>
              <a
                href={`#${line.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(line.id)?.focus();
                }}
              >
                {line.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {see ? (
        <p>
          <AppLink href={see.href}>{see.label}</AppLink>
        </p>
      ) : null}
    </div>
  );
}
