"use client";

import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { addMissingIndexes } from "@/lib/adopt/actions";
import type { FindingView } from "@/lib/adopt/screen";
import { counted } from "@/lib/format";

/** DynamoDB adds one index to a table at a time, so it is asked again this often. Milliseconds. */
const askedEvery = 2_000;

type Left = { tables: number; indexes: number };

/** What lists and searches need and the tables lack, and the button that adds it and waits. */
export function MissingIndexes({
  findings,
  mayAdd,
  onDone,
}: {
  findings: FindingView[];
  mayAdd: boolean;
  onDone: () => void;
}) {
  const [left, setLeft] = useState<Left>();
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const working = left !== undefined && left.tables + left.indexes > 0 && !problem;

  function ask() {
    start(async () => {
      const answer = await addMissingIndexes({}).catch(() => undefined);
      setProblem(answer?.ok ? undefined : (answer?.error.message ?? "No answer came back. Try again."));
      if (!answer?.ok) return;
      setLeft(answer.value);
      if (answer.value.tables + answer.value.indexes === 0) onDone();
    });
  }

  useEffect(() => {
    if (!working || pending) return;
    const timer = setTimeout(ask, askedEvery);
    return () => clearTimeout(timer);
  });

  return (
    <Note tone="late" className="page-note">
      <b>The lists and searches lack what they read by.</b>
      <ul>
        {findings.flatMap(({ sentences }) => sentences.map((sentence) => <li key={sentence}>{sentence}</li>))}
      </ul>
      {problem ? <p role="alert">{problem}</p> : null}
      {working ? (
        <p role="status">
          <progress aria-label="Adding what is missing" />{" "}
          {left.tables > 0 ? `${counted(left.tables, "table")} and ` : ""}
          {counted(left.indexes, "index", "indexes")} to go. You can leave this page.
        </p>
      ) : mayAdd ? (
        <p>
          <Button size="sm" onClick={ask} aria-disabled={pending}>
            {pending ? "Working…" : "Add what is missing"}
          </Button>
        </p>
      ) : (
        <p>An admin may add them.</p>
      )}
    </Note>
  );
}
