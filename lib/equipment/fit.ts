import type { SeatLayout } from "@/lib/aircraft/layout";
import { compareSeats } from "@/lib/aircraft/seats";
import { explain, type Flight } from "@/lib/flights/flight";
import { counted } from "@/lib/format";
import { grouped } from "@/lib/grouped";
import { err, ok, type Result } from "@/lib/result";
import type { Traveler } from "./equipment";
import { differenceBetween, kindsOf } from "./seat-kind";

/** What an aircraft change does to those who are booked. */
export type Fit = {
  /** Their seats do not exist any more. */
  displaced: Traveler[];
  /** Their seats are still there and of another kind: nobody moves, but somebody may mind. */
  otherKind: { traveler: Traveler; difference: string }[];
  /** Blocked seats that this aircraft does not have; they take nothing off its sale. */
  blockedGone: string[];
  /** How many more seats are taken than can be used. */
  over: number;
  /** Who would have to go first, enough to make room; whole parties. */
  first: Traveler[];
};

/** Seats of a layout that passengers can have: all but those that are blocked and that nobody sits in. */
function usable(after: SeatLayout, flight: Pick<Flight, "takenSeats" | "blockedSeats">): number {
  return after.seats.filter((seat) => !flight.blockedSeats.includes(seat) || flight.takenSeats.includes(seat))
    .length;
}

const standing = (party: Traveler[]) =>
  party.every(({ status }) => status === "no_show")
    ? 0
    : party.some(({ status }) => status === "checked_in")
      ? 2
      : 1;

const latest = (party: Traveler[]) =>
  party
    .map(({ bookedAt = "" }) => bookedAt)
    .sort()
    .at(-1) ?? "";

/**
 * Who goes when seats are too few, at least `over` of them: no-shows first, then who booked last, those who have checked in
 * after all the others; a party goes as a whole, and nobody who is aboard.
 */
export function whoGoes(travelers: readonly Traveler[], over: number): Traveler[] {
  const parties = [...grouped(travelers, ({ party }) => party).values()]
    .filter((party) => party.every(({ status }) => status !== "boarded"))
    .sort(
      (a, b) =>
        standing(a) - standing(b) ||
        (latest(a) < latest(b) ? 1 : latest(a) > latest(b) ? -1 : 0) ||
        ((a[0]?.party ?? "") < (b[0]?.party ?? "") ? -1 : 1),
    );
  const going: Traveler[] = [];
  for (const party of parties) {
    if (going.length >= over) break;
    going.push(...party);
  }
  return going;
}

/** What no longer fits when a flight goes from one cabin to another. */
export function fitOf(
  flight: Pick<Flight, "takenSeats" | "blockedSeats">,
  travelers: readonly Traveler[],
  before: SeatLayout,
  after: SeatLayout,
): Fit {
  const [was, is] = [kindsOf(before), kindsOf(after)];
  const over = Math.max(0, flight.takenSeats.length - usable(after, flight));
  return {
    displaced: travelers.filter(({ seat }) => !is.has(seat)),
    otherKind: travelers.flatMap((traveler) => {
      const difference = differenceBetween(was.get(traveler.seat), is.get(traveler.seat));
      return difference ? [{ traveler, difference }] : [];
    }),
    blockedGone: flight.blockedSeats.filter((seat) => !is.has(seat)).sort(compareSeats),
    over,
    first: over > 0 ? whoGoes(travelers, over) : [],
  };
}

/** `There are 3 passengers more than seats: 124 seats, 2 of them blocked, and 125 taken.` */
export function overSentence(
  flight: Pick<Flight, "takenSeats" | "blockedSeats">,
  after: SeatLayout,
  over: number,
): string {
  const blocked = after.seats.length - usable(after, flight);
  const less = blocked > 0 ? `, ${blocked} of them blocked,` : "";
  return `${counted(over, "passenger")} more than seats: this aircraft has ${counted(after.seats.length, "seat")}${less} and ${flight.takenSeats.length} are taken.`;
}

/**
 * May the aircraft be changed so that these passengers are reseated? Refuses, in a sentence, a flight that cannot be read, one
 * that is not on sale while somebody must move, somebody aboard whose seat goes, and more passengers than seats: the count of
 * seats for sale cannot be negative, so nobody could be accounted for.
 */
export function mayReseat(
  flight: Flight,
  fit: Pick<Fit, "displaced" | "over">,
  after: SeatLayout,
): Result<true, string> {
  const unreadable = ["status", "taken_seats", "blocked_seats", "capacity", "seats_available"].filter(
    (name) => flight.unreadable.includes(name),
  );
  if (unreadable.length > 0) return err(explain({ kind: "unreadable", attributes: unreadable }));
  if (["departed", "arrived", "canceling", "canceled"].includes(flight.status))
    return err(
      `${explain({ kind: "not-on-sale", status: flight.status }).split(":")[0]}: its aircraft stays.`,
    );
  const aboard = fit.displaced.find(({ status }) => status === "boarded");
  if (aboard) return err(`${aboard.name} is aboard in ${aboard.seat}: take them off the aircraft first.`);
  if (flight.status === "boarding" && fit.displaced.length > 0)
    return err("This flight is boarding, and passengers would have to be reseated: stop boarding first.");
  if (fit.over > 0)
    return err(`${overSentence(flight, after, fit.over)} Move them to another flight or cancel them first.`);
  return ok(true);
}
