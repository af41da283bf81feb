"use client";

import { useState, useTransition } from "react";
import { lostAnswer } from "@/components/ui/lost-answer";
import { Note } from "@/components/ui/note";
import { reinstatePassenger, splitPassengers, stepPassengers, swapPassengers } from "@/lib/changes/actions";
import type { GateStep } from "@/lib/changes/deeds/at-the-gate";
import type { Party, Passenger } from "@/lib/changes/screen";
import { counted } from "@/lib/format";
import type { Answer, Problem } from "@/lib/result";
import { DeskDialog, type Open } from "./desk-dialog";
import { PartyBar } from "./party-bar";
import { possibleFor } from "./party-deeds";
import { PartyTable } from "./party-table";
import { ProblemText } from "./problem-text";
import { type Change, useChanges } from "./use-changes";

type PartyDeskProps = {
  bookingId: string;
  party: Party;
  /** The flight and its day, in words, for questions. */
  flight?: string;
};

function seenOf({ bookingId, version }: Passenger) {
  return { bookingId, version };
}

/** Everybody under the locator, and all that can be done to whoever is ticked. */
export function PartyDesk({ bookingId, party, flight }: PartyDeskProps) {
  const { passengers, mayChange, mayCancel } = party;
  const { tell } = useChanges();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([bookingId]));
  const [open, setOpen] = useState<Open>();
  const [problem, setProblem] = useState<Problem>();
  const [pending, start] = useTransition();
  const ticked = passengers.filter((passenger) => chosen.has(passenger.bookingId));
  const [first, second] = ticked;
  const works = mayChange || mayCancel;
  const together = passengers.length > 1;

  function tick(ids: string[], on: boolean) {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
    setProblem(undefined);
  }

  function done(change: Change) {
    setOpen(undefined);
    setProblem(undefined);
    tell(change);
  }

  function run(change: Promise<Answer<Change>>, refused: (problem: Problem) => void = setProblem) {
    start(async () => {
      const answer = await change.catch((): Answer<Change> => lostAnswer);
      start(() => {
        if (answer.ok) done(answer.value);
        else refused(answer.error);
      });
    });
  }

  const deeds = {
    step: (step: GateStep) => run(stepPassengers({ step, bookings: ticked.map(seenOf) })),
    swap: () => first && second && run(swapPassengers({ one: seenOf(first), other: seenOf(second) })),
    split: () => run(splitPassengers({ leaving: ticked.map(seenOf) })),
    changeSeat: () => first && setOpen({ what: "seat", passenger: first }),
    correctName: () => first && setOpen({ what: "name", passenger: first }),
    reinstate: () =>
      first &&
      run(reinstatePassenger(seenOf(first)), (refusal) =>
        refusal.fields?.seat
          ? setOpen({ what: "reinstate", passenger: first, taken: refusal })
          : setProblem(refusal),
      ),
  };

  return (
    <section aria-labelledby="party" aria-busy={pending}>
      <div className="shead">
        <h2 id="party">
          {together ? (
            <>
              Party <span className="two">{counted(passengers.length, "passenger")}</span>
            </>
          ) : (
            "At the desk"
          )}
        </h2>
        {works && together ? <span className="s two">{ticked.length} ticked</span> : null}
      </div>
      {problem ? (
        <Note tone="late" alert>
          <ProblemText problem={problem} />
        </Note>
      ) : null}
      {works ? (
        <PartyBar
          bookingId={bookingId}
          ticked={ticked}
          possible={possibleFor(ticked, party)}
          deeds={deeds}
          pending={pending}
          flight={flight}
          onDone={done}
        />
      ) : null}
      {together ? (
        <PartyTable
          passengers={passengers}
          locator={first?.locator}
          ticked={chosen}
          onTick={works ? tick : undefined}
        />
      ) : null}
      <DeskDialog open={open} onClose={() => setOpen(undefined)} onDone={done} />
    </section>
  );
}
