import type { Place } from "@/lib/aircraft/place";
import type { CabinName } from "@/lib/aircraft/plan";
import type { SeatState, SeatView } from "@/lib/bookings/row";

/** Where a seat is. */
export type SeatAt = { place: Place; cabin: CabinName; exit: boolean };

const cabinWords: Record<CabinName, string> = {
  first: "first class",
  business: "business class",
  premium: "premium",
  main: "",
};

const stateWords: Record<SeatState, string> = {
  free: "free",
  taken: "taken",
  "checked-in": "taken, checked in",
  boarded: "taken, boarded",
  blocked: "blocked",
};

/** What is stored of a seat, in words: `taken by Asha Rao, PNR K7M2QP, checked in`. */
export function stateOf({ state, holder, locator }: SeatView): string {
  const by = [holder ? ` by ${holder}` : "", locator ? `, PNR ${locator}` : ""].join("");
  return stateWords[state].replace("taken", `taken${by}`);
}

/** A seat read out in full, `12A, window, exit row, free`; `instead` replaces what is stored of it. */
export function seatName(seat: SeatView, at?: SeatAt, instead?: string): string {
  const where = at ? [cabinWords[at.cabin], at.place, at.exit ? "exit row" : ""] : [];
  return [seat.seat, ...where, instead ?? stateOf(seat)].filter(Boolean).join(", ");
}
