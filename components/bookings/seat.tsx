import type { ReactNode } from "react";
import { CheckIcon, CloseIcon, DiscIcon, PersonIcon } from "@/components/ui/icons";
import type { SeatMapView, SeatState, SeatView } from "@/lib/bookings/row";
import { letterOf } from "./seat-columns";
import { type SeatMark, seatCounts } from "./seat-counts";
import { seatName } from "./seat-name";

export const seatLook: Record<SeatMark, string> = {
  free: "seat",
  taken: "seat tk",
  "checked-in": "seat ck",
  boarded: "seat bd",
  blocked: "seat bl",
  mine: "seat me",
  lost: "seat lost",
};

/** What stands in the seat: its letter when free, `mine` when chosen, a shape otherwise, so colour is never alone. */
export function SeatFace({ seat, mark, mine = "1" }: { seat: string; mark: SeatMark; mine?: ReactNode }) {
  switch (mark) {
    case "free":
      return letterOf(seat);
    case "mine":
      return mine;
    case "taken":
      return <PersonIcon />;
    case "checked-in":
      return <CheckIcon />;
    case "boarded":
      return <DiscIcon />;
    case "blocked":
    case "lost":
      return <CloseIcon />;
  }
}

const words: Record<SeatMark, string> = {
  free: "Free",
  taken: "Taken",
  "checked-in": "Checked in",
  boarded: "Boarded",
  blocked: "Blocked",
  mine: "Chosen",
  lost: "Lost",
};

type SeatLegendProps = {
  map: SeatMapView;
  chosen?: readonly string[];
  lost?: readonly string[];
  /** What is being chosen, where it is not free seats. */
  of?: SeatState;
  mine?: ReactNode;
};

/** What the shapes mean, with how many there are of each. */
export function SeatLegend({ map, chosen, lost, of, mine }: SeatLegendProps) {
  const counts = Object.entries(seatCounts(map, chosen, lost, of)) as [SeatMark, number][];
  return (
    <div className="legend">
      {counts.map(([mark, count]) => (
        <span key={mark}>
          <i className={seatLook[mark]}>
            <SeatFace seat="A" mark={mark} mine={mine} />
          </i>
          {words[mark]} {count}
        </span>
      ))}
      {map.rows.some((row) => row.wing) ? (
        <span>
          <i className="wing-mark" />
          Wing
        </span>
      ) : null}
    </div>
  );
}

/** Seats that somebody has or that are blocked, and that this aircraft does not have. */
export function SeatsBeside({ beside }: { beside: SeatView[] }) {
  if (beside.length === 0) return null;
  return (
    <div className="beside">
      <p>Not on this aircraft:</p>
      <ul>
        {beside.map((seat) => (
          <li key={seat.seat}>
            <i className={seatLook[seat.state]} aria-hidden="true">
              <SeatFace seat={seat.seat} mark={seat.state} />
            </i>
            {seatName(seat)}
          </li>
        ))}
      </ul>
    </div>
  );
}
