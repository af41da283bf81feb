import { CheckIcon, CloseIcon, DiscIcon, PersonIcon } from "@/components/ui/icons";
import type { SeatState, SeatView } from "@/lib/bookings/row";

export const seatLook: Record<SeatState, string> = {
  free: "seat",
  taken: "seat tk",
  "checked-in": "seat ck",
  boarded: "seat bd",
  blocked: "seat bl",
};

const stateWords: Record<SeatState, string> = {
  free: "free",
  taken: "taken",
  "checked-in": "taken, checked in",
  boarded: "taken, boarded",
  blocked: "blocked",
};

/** A seat read out in full: `12B, taken by Asha Rao`. */
export function seatName({ seat, state, holder }: SeatView): string {
  return holder
    ? `${seat}, ${stateWords[state].replace("taken", `taken by ${holder}`)}`
    : `${seat}, ${stateWords[state]}`;
}

/** What stands in the seat: its letter when free, a shape otherwise, so colour is never alone. */
export function SeatFace({ seat, state }: Pick<SeatView, "seat" | "state">) {
  switch (state) {
    case "free":
      return seat.replace(/^\d+/, "");
    case "taken":
      return <PersonIcon />;
    case "checked-in":
      return <CheckIcon />;
    case "boarded":
      return <DiscIcon />;
    case "blocked":
      return <CloseIcon />;
  }
}

type SeatLegendProps = {
  counts: Partial<Record<SeatState, number>>;
  /** Where seats are chosen: how a chosen one looks, and one that somebody else took first. */
  chosen?: boolean;
  lost?: boolean;
};

/** What the shapes mean, with how many there are of each. */
export function SeatLegend({ counts, chosen = false, lost = false }: SeatLegendProps) {
  const words: Record<SeatState, string> = {
    free: "Free",
    taken: "Taken",
    "checked-in": "Checked in",
    boarded: "Boarded",
    blocked: "Blocked",
  };
  return (
    <div className="legend">
      {(Object.entries(counts) as [SeatState, number][]).map(([state, count]) => (
        <span key={state}>
          <i className={seatLook[state]}>
            <SeatFace seat="A" state={state} />
          </i>
          {words[state]} {count}
        </span>
      ))}
      {chosen ? (
        <span>
          <i className="seat me">1</i>
          Chosen
        </span>
      ) : null}
      {lost ? (
        <span>
          <i className="seat lost">
            <CloseIcon />
          </i>
          Lost
        </span>
      ) : null}
    </div>
  );
}
