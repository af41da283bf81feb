import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { counted, figure } from "@/lib/format";
import type { Seen } from "./use-look";
import type { useMends } from "./use-mends";

function tally(outcomes: ReturnType<typeof useMends>["outcomes"]): string {
  const states = Object.values(outcomes).map(({ state }) => state);
  const of = (state: string) => figure(states.filter((one) => one === state).length);
  return `${of("done")} mended, ${of("settled")} no longer so, ${of("refused")} refused`;
}

type LookBarProps = { seen: Seen; mends: ReturnType<typeof useMends>; again: () => void; narrow: boolean };

/** How far the look is, or how the mends go: a bar and figures in words. */
export function LookBar({ seen, mends, again, narrow }: LookBarProps) {
  const { state, looked, why } = seen;
  const { run, problem, outcomes } = mends;
  const done = Object.keys(outcomes).length > 0;
  if (run)
    return (
      <div className="look" role="status">
        <progress max={run.of} value={run.done} aria-label="Mended" />
        <span>
          {figure(run.done)} of {figure(run.of)} mended. What is left when you leave this page is found again.
        </span>
      </div>
    );
  if (state === "looking")
    return (
      <div className="look" role="status">
        {looked ? (
          <progress max={looked.of} value={Math.min(looked.done, looked.of)} aria-label="Looked through" />
        ) : (
          <progress aria-label="Looked through" />
        )}
        <span>
          Looking{looked ? `: ${figure(looked.flights)} flights, ${figure(looked.bookings)} bookings` : "…"}
        </span>
      </div>
    );
  return (
    <>
      {why ? (
        <Note tone="bad" alert className="page-note">
          {why}
        </Note>
      ) : null}
      {problem ? (
        <Note tone="bad" alert className="page-note">
          {problem}
        </Note>
      ) : null}
      <div className="look" role="status">
        <span>
          {done ? `${tally(outcomes)}. ` : ""}
          {looked && !narrow
            ? `Looked through ${counted(looked.flights, "flight")} and ${counted(looked.bookings, "booking")}.`
            : ""}
        </span>
        <Button size="sm" onClick={again}>
          Look again
        </Button>
      </div>
    </>
  );
}
