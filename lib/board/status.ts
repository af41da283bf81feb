import type { StatusView } from "@/lib/flights/row";
import type { Aboard, BoardRow } from "./row";

const words = {
  scheduled: "Scheduled",
  boarding: "Boarding",
  departed: "Departed",
  arrived: "Arrived",
  canceling: "Canceling",
  canceled: "Canceled",
} as const;

/** Minutes later than scheduled, at this end of the flight; 0 where nothing is known, below 0 when it is early. */
export function minutesLate(row: BoardRow): number {
  const { scheduled, expected } = row.way === "in" ? row.arrives : row.departs;
  if (scheduled?.at === undefined || expected?.at === undefined) return 0;
  return Math.round((expected.at - scheduled.at) / 60_000);
}

/** How a board tells a flight's status: the delay while it is to come, how late it was once it has gone, who is aboard while it boards. */
export function boardStatusOf(row: BoardRow, aboard?: Aboard): StatusView {
  const { state, status } = row;
  const late = minutesLate(row);
  if (status) return status;
  const view: StatusView = { kind: state, word: words[state] };
  if (state === "boarding" && aboard) return { ...view, why: `${aboard.boarded} of ${aboard.of} aboard` };
  if (state === "scheduled" && row.way === "in" && late >= 15)
    return { kind: "delayed", word: `Delayed ${late} min` };
  if ((state === "departed" || state === "arrived") && late > 0) return { ...view, why: `${late} min late` };
  return view;
}
