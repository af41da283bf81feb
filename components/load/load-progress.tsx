"use client";

import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { figure } from "@/lib/format";
import { endWords, paceWords, underWayWords } from "./load-words";
import type { LoadState } from "./use-load";

/** How far a dry run or a load has come, and how to stop it. */
export function LoadUnderWay({ state, onStop }: { state: LoadState; onStop: () => void }) {
  const { status, progress } = state;
  return (
    <section className="under-way page-note note" aria-label="Under way">
      <p>{underWayWords(state)}</p>
      <progress
        aria-label={status === "checking" ? "Rows checked" : "Items loaded"}
        {...(progress ? { value: progress.done, max: Math.max(1, progress.of) } : {})}
      />
      {progress ? <p className="two s num">{paceWords(progress).join(" · ")}</p> : null}
      {status === "checking" ? null : (
        <p className="two">Closing this tab stops it. What is written until then stays.</p>
      )}
      <p>
        <Button size="sm" aria-disabled={status === "stopping" || undefined} onClick={onStop}>
          {status === "stopping" ? "Stopping…" : "Stop"}
        </Button>
      </p>
    </section>
  );
}

/** How it ended: what was loaded and what was not, or why nothing could be. */
export function LoadEnd({ state }: { state: LoadState }) {
  const { status, loaded, problem, progress } = state;
  if (status === "failed" && problem)
    return (
      <Note tone="bad" alert className="page-note">
        <p>{problem.message}</p>
        {progress ? (
          <p>
            At least {figure(progress.loaded)} of {figure(progress.of)} items were loaded until then. Load the
            same file again and leave alone what is there already: then nothing is made twice.
          </p>
        ) : null}
      </Note>
    );
  if (state.isUnwritten)
    return (
      <Note tone="late" alert className="page-note">
        Stopped; nothing was written.
      </Note>
    );
  if (!loaded) return null;
  const isWhole = !loaded.isStopped && !loaded.problem;
  return (
    <Note tone={isWhole ? "go" : "late"} alert className="page-note">
      {loaded.problem ? <p>{loaded.problem.message}</p> : null}
      <p>
        <b>{loaded.isStopped ? "Stopped: " : ""}</b>
        {endWords(loaded)}
      </p>
      <p className="two s num">{paceWords(loaded).join(" · ")}</p>
      {isWhole ? null : (
        <p>Load the same file again and leave alone what is there already: then nothing is made twice.</p>
      )}
    </Note>
  );
}
