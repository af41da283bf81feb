"use client";

import { CancelDialog } from "@/components/bookings/cancel-dialog";
import { MoreActions } from "@/components/layout/more-actions";
import { Shortcuts } from "@/components/layout/shortcuts";
import { Button, ButtonLink } from "@/components/ui/button";
import type { GateStep } from "@/lib/changes/deeds/at-the-gate";
import type { Passenger } from "@/lib/changes/screen";
import { CancelSome } from "./cancel-some";
import { moveHref } from "./move-href";
import { type DeedButton, type Possible, stepButtons } from "./party-deeds";
import type { Change } from "./use-changes";

export type Deeds = Record<"swap" | "split" | "changeSeat" | "correctName" | "reinstate", () => void> & {
  step: (step: GateStep) => void;
};

type PartyBarProps = {
  bookingId: string;
  ticked: Passenger[];
  possible: Possible;
  deeds: Deeds;
  pending: boolean;
  flight?: string;
  onDone: (change: Change) => void;
};

const others: [deed: Exclude<keyof Deeds, "step">, button: DeedButton][] = [
  ["changeSeat", { label: "Change seat…", keys: "s" }],
  ["swap", { label: "Swap seats", keys: "w" }],
  ["correctName", { label: "Correct name…", keys: "n" }],
  ["split", { label: "Split off", keys: "t" }],
];

const keysElsewhere = { move: "m", cancel: "x", reinstate: "r" } as const;

function idOf(keys: string): string {
  return `deed-${keys}`;
}

/** What can be done to everybody who is ticked, the next step of the day first; each button shows its key. */
export function PartyBar({ bookingId, ticked, possible, deeds, pending, flight, onDone }: PartyBarProps) {
  const steps = stepButtons.filter(([step]) => possible.steps.includes(step));
  const rest = others.filter(([deed]) => possible[deed as keyof Possible]);
  const [one] = ticked;
  const bindings = [
    ...[...steps, ...rest].map(([, { label, keys }]) => ({ keys, label, target: idOf(keys) })),
    ...(possible.move ? [{ keys: keysElsewhere.move, label: "Move to another flight", target: "move" }] : []),
    ...(possible.cancel
      ? [{ keys: keysElsewhere.cancel, label: "Cancel the booking", target: "cancel" }]
      : []),
    ...(possible.reinstate ? [{ keys: keysElsewhere.reinstate, label: "Reinstate", target: idOf("r") }] : []),
  ];

  function button({ label, keys }: DeedButton, run: () => void, first = false) {
    return (
      <Button
        key={label}
        id={idOf(keys)}
        kbd={keys}
        variant={first ? "primary" : "plain"}
        aria-disabled={pending}
        onClick={() => {
          if (!pending) run();
        }}
      >
        {label}
      </Button>
    );
  }

  return (
    <fieldset className="deeds acts bottom">
      <legend className="vh">What to do with {ticked.map(({ name }) => name).join(", ") || "nobody"}</legend>
      {possible.reinstate ? button({ label: "Reinstate", keys: "r" }, deeds.reinstate, true) : null}
      {steps.slice(0, 1).map(([step, look]) => button(look, () => deeds.step(step), true))}
      <MoreActions>
        {steps.slice(1).map(([step, look]) => button(look, () => deeds.step(step)))}
        {rest.map(([deed, look]) => button(look, deeds[deed]))}
        {possible.move ? (
          <ButtonLink id="move" kbd="m" href={moveHref(bookingId, ticked)}>
            Move…
          </ButtonLink>
        ) : null}
        {possible.cancel && one ? (
          ticked.length === 1 ? (
            <CancelDialog passenger={one} flight={flight} onDone={onDone} />
          ) : (
            <CancelSome passengers={ticked} flight={flight} onDone={onDone} />
          )
        ) : null}
      </MoreActions>
      <Shortcuts bindings={bindings} />
    </fieldset>
  );
}
