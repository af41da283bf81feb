"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { importHref } from "@/components/transfer/import-href";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { counted, figure } from "@/lib/format";
import { createSeason } from "@/lib/schedule/actions";
import type { SeasonValues } from "@/lib/schedule/schema";
import type { DateState, SeasonPreview as Preview } from "@/lib/schedule/screen";
import { ConflictLists } from "./conflict-lists";
import { SeasonCalendar } from "./season-calendar";
import { stateSigns, stateWords } from "./season-labels";

const lost =
  "No answer came back, so it is not known whether this began. Trying again is safe: no flight is made twice.";

/** What a season comes to, and the button that makes it. */
export function SeasonPreview({ preview, input }: { preview: Preview; input: SeasonValues }) {
  const router = useRouter();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, counts, clocks, answered, conflicts, months } = preview;

  useEffect(() => heading.current?.focus(), []);

  function create() {
    if (pending) return;
    start(async () => {
      const answer = await createSeason(input).catch(() => undefined);
      start(() => {
        if (answer?.ok) router.push(importHref(answer.value.jobId) as Route);
        else setProblem(answer?.error.message ?? lost);
      });
    });
  }

  return (
    <section className="season-preview" aria-labelledby="season-preview">
      <h2 id="season-preview" ref={heading} tabIndex={-1}>
        <span className="mono">{title}</span>: {counted(counts.make, "flight")} to make
      </h2>
      {problem ? (
        <Note tone="bad" alert>
          {problem}
        </Note>
      ) : null}
      <dl className="season-counts">
        {(Object.keys(stateWords) as DateState[]).map((state) => (
          <div key={state} className={state}>
            <dt>
              {stateSigns[state] ? <i aria-hidden="true">{stateSigns[state]} </i> : null}
              {stateWords[state]}
            </dt>
            <dd className="num">{figure(counts[state])}</dd>
          </div>
        ))}
      </dl>
      {clocks.length > 0 ? (
        <div className="season-clocks">
          <h3>Clock changes</h3>
          <ul>
            {clocks.map(({ day, words }) => (
              <li key={day}>{words}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {answered.length > 0 ? (
        <div className="season-clocks">
          <h3>Answered for these dates</h3>
          <ul>
            {answered.map(({ day, words, flies }) => (
              <li key={day}>
                <span className="mono">{day}</span> {words} {flies ? "" : "No flight is made."}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <ConflictLists conflicts={conflicts} />
      <SeasonCalendar months={months} />
      <p className="form-foot">
        {counts.make > 0 ? (
          <Button variant="primary" aria-disabled={pending} onClick={create}>
            {pending ? "Beginning…" : `Create ${counted(counts.make, "flight")}`}
          </Button>
        ) : (
          <span>Nothing is left to make.</span>
        )}
        <span className="two">It can be undone as one afterwards.</span>
      </p>
    </section>
  );
}
