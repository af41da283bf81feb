import type { GateStep } from "@/lib/changes/deeds/at-the-gate";
import type { Party, Passenger } from "@/lib/changes/screen";

/** A button of the desk: its words, its key, and the id by which the key finds it. */
export type DeedButton = { label: string; keys: string };

/** In the order in which a day goes; what leads on comes before what leads back. */
export const stepButtons: [step: GateStep, button: DeedButton][] = [
  ["check-in", { label: "Check in", keys: "i" }],
  ["board", { label: "Board", keys: "b" }],
  ["turned-up", { label: "Turned up", keys: "u" }],
  ["offload", { label: "Take off", keys: "f" }],
  ["undo-check-in", { label: "Take back check-in", keys: "o" }],
  ["no-show", { label: "No-show", keys: "h" }],
];

/** What may be done to all of the ticked passengers together. */
export type Possible = {
  steps: GateStep[];
  changeSeat: boolean;
  swap: boolean;
  move: boolean;
  split: boolean;
  correctName: boolean;
  cancel: boolean;
  reinstate: boolean;
};

/** A button is there only when everybody who is ticked may take it. */
export function possibleFor(ticked: Passenger[], { passengers, mayChange, mayCancel }: Party): Possible {
  const all = (may: (passenger: Passenger) => boolean) => ticked.length > 0 && ticked.every(may);
  const alone = ticked.length === 1 && mayChange;
  const [one, other] = ticked;
  return {
    steps: stepButtons
      .map(([step]) => step)
      .filter((step) => mayChange && all(({ offers }) => offers.steps.includes(step))),
    changeSeat: alone && all(({ offers, flightId }) => offers.changeSeat && flightId !== undefined),
    swap:
      mayChange &&
      ticked.length === 2 &&
      one?.flightId !== undefined &&
      one.flightId === other?.flightId &&
      all(({ offers, seat }) => offers.changeSeat && seat !== undefined),
    move: mayChange && all(({ offers }) => offers.move),
    split: mayChange && ticked.length > 0 && ticked.length < passengers.length,
    correctName: alone && all(({ offers }) => offers.correctName),
    cancel: mayCancel && all(({ offers }) => offers.cancel),
    reinstate: alone && all(({ offers }) => offers.reinstate),
  };
}
