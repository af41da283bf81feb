import { type Booking, isLive } from "@/lib/bookings/booking";
import { explain, type Flight, type FlightRefusal } from "@/lib/flights/flight";
import { err, ok, type Result } from "@/lib/result";

/** What a change may move; a field that is undefined is taken away. */
export type Moved = Partial<
  Pick<
    Booking,
    | "flightId"
    | "seatNumber"
    | "status"
    | "recordLocator"
    | "passengerName"
    | "nameKey"
    | "pricePaid"
    | "currency"
  >
>;

/** One booking as it was read, and what becomes of it. */
export type BookingChange = { booking: Booking; to: Moved };

/** What changes do to one flight's ledger: seats that leave the sale, that come back, and that only change hands. */
export type LedgerMove = { flight: Flight; take: string[]; release: string[]; keep: string[] };

export type ChangeRefusal =
  | { kind: "no-flight"; flightId: string }
  | { kind: "flight"; flight: Flight; refusal: FlightRefusal }
  | { kind: "same-seat"; seat: string };

/** The refusal as a sentence for the person. */
export function explainChange(refusal: ChangeRefusal): string {
  switch (refusal.kind) {
    case "no-flight":
      return `There is no flight ${refusal.flightId}.`;
    case "flight":
      return explain(refusal.refusal);
    case "same-seat":
      return `Seat ${refusal.seat} is given to two passengers.`;
  }
}

type Held = { flightId: string; seat: string };

function held(booking: Booking): Held | undefined {
  const { flightId, seatNumber: seat } = booking;
  return isLive(booking) && flightId && seat ? { flightId, seat } : undefined;
}

function seatsOn(flightId: string, places: (Held | undefined)[]): string[] {
  return places.flatMap((place) => (place?.flightId === flightId ? [place.seat] : []));
}

function mayTake(flight: Flight, seats: string[], freed: number): FlightRefusal | undefined {
  if (seats.length === 0) return undefined;
  if (flight.unreadable.includes("status")) return { kind: "unreadable-status" };
  if (flight.status !== "scheduled") return { kind: "not-on-sale", status: flight.status };
  const taken = seats.find((seat) => flight.takenSeats.includes(seat));
  if (taken) return { kind: "seat-taken", seat: taken };
  const blocked = seats.find((seat) => flight.blockedSeats.includes(seat));
  if (blocked) return { kind: "seat-blocked", seat: blocked };
  const left = (flight.seatsAvailable ?? 0) + freed;
  if (left < seats.length)
    return left === 0 ? { kind: "sold-out" } : { kind: "too-few-seats", left, wanted: seats.length };
  return undefined;
}

/** What a booking holds before and after; an intruder, who sits on somebody else's seat, holds it at neither time. */
function places({ booking, to }: BookingChange, intruder: boolean): [Held | undefined, Held | undefined] {
  const [before, after] = [held(booking), held({ ...booking, ...to })];
  if (!intruder) return [before, after];
  const stays = before?.flightId === after?.flightId && before?.seat === after?.seat;
  return [undefined, stays ? undefined : after];
}

/**
 * What a set of changes does to the ledgers of `flights`. A seat that one passenger leaves and another takes in the same
 * change is never free in between. Refuses a flight that is not there or not on sale to whom it would take in, a seat
 * that is taken, blocked or given twice, and more passengers than seats. A canceled booking, one whose seat the ledger
 * never held, and one of `intruders` (booking ids) releases nothing.
 */
export function ledgerMoves(
  changes: BookingChange[],
  flights: Flight[],
  intruders: ReadonlySet<string> = new Set(),
): Result<LedgerMove[], ChangeRefusal> {
  const both = changes.map((change) => places(change, intruders.has(change.booking.bookingId)));
  const [before, after] = [both.map(([place]) => place), both.map(([, place]) => place)];
  const moves: LedgerMove[] = [];
  for (const flightId of new Set([...before, ...after].flatMap((place) => (place ? [place.flightId] : [])))) {
    const leaving = seatsOn(flightId, before);
    const arriving = seatsOn(flightId, after);
    const twice = arriving.find((seat, index) => arriving.indexOf(seat) !== index);
    if (twice) return err({ kind: "same-seat", seat: twice });
    const flight = flights.find((candidate) => candidate.flightId === flightId);
    if (!flight) {
      if (arriving.some((seat) => !leaving.includes(seat))) return err({ kind: "no-flight", flightId });
      continue;
    }
    const ours = leaving.filter((seat) => flight.takenSeats.includes(seat));
    const release = ours.filter((seat) => !arriving.includes(seat));
    const keep = ours.filter((seat) => arriving.includes(seat));
    const take = arriving.filter((seat) => !keep.includes(seat) && !leaving.includes(seat));
    const refusal = mayTake(flight, take, release.length);
    if (refusal) return err({ kind: "flight", flight, refusal });
    moves.push({ flight, take, release, keep });
  }
  return ok(moves);
}
