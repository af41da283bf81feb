import { capacityOf } from "@/lib/aircraft/capacity";
import { layoutFor } from "@/lib/aircraft/layout";
import { parseSeat } from "@/lib/aircraft/seats";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import type { Flight } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import { counted } from "@/lib/format";
import type { Seated } from "@/lib/integrity/integrity";
import { editOf, type Proposal } from "./finding";

function setOf(seats: Iterable<string>): Set<string> | undefined {
  const set = new Set(seats);
  return set.size > 0 ? set : undefined;
}

/** A count as it is stored. */
export function stored(count: number) {
  return exactNumber(String(count));
}

function way(item: Item, choice: string, label: string, set: Item): Proposal {
  return { choice, label, mend: { how: "edit", edits: [editOf("flights", item, set)] } };
}

/** The seats that the live bookings of a flight say they have. */
export function seatsOf(live: readonly Seated[]): Set<string> {
  return new Set(live.flatMap(({ seatNumber }) => seatNumber ?? []));
}

/**
 * What makes the ledger of a flight with a capacity hold its passengers' seats and put the rest on sale. With more passengers
 * than seats only the capacity can give way, which is nobody's to decide but a person's.
 */
export function seatsCounted(item: Item, live: readonly Seated[]): { proposals: Proposal[]; safe: boolean } {
  const { capacity = 0 } = flightOf(item);
  const seats = seatsOf(live);
  const taken = setOf(seats);
  const left = capacity - seats.size;
  if (left >= 0)
    return {
      safe: true,
      proposals: [
        way(item, "count", "Count them again", { taken_seats: taken, seats_available: stored(left) }),
      ],
    };
  const raised = { taken_seats: taken, capacity: stored(seats.size), seats_available: stored(0) };
  const label = `Raise the capacity to the ${seats.size} who are booked`;
  return { safe: false, proposals: [way(item, "raise", label, raised)] };
}

/**
 * What gives a flight its capacity. The ledger's seats left the sale when they were sold. Of the others nobody knows: the
 * tutorial program sells without lowering the count, other programs may lower it. Taking that it was not lowered can at worst
 * leave seats unsold; the other way can sell seats that are not there, so it is offered second.
 */
export function capacityFound(item: Item, live: readonly Seated[]): { proposals: Proposal[]; safe: boolean } {
  const flight = flightOf(item);
  const seats = seatsOf(live);
  const taken = setOf(seats);
  const set = (capacity: number) => ({
    capacity: stored(capacity),
    seats_available: stored(capacity - seats.size),
    taken_seats: taken,
  });
  if (flight.seatsAvailable === undefined) {
    const usual = flight.aircraftType ? capacityOf(flight.aircraftType) : undefined;
    if (usual === undefined || usual < seats.size) return { safe: false, proposals: [] };
    const label = `As many as a ${flight.aircraftType} usually has: ${usual}`;
    return { safe: false, proposals: [way(item, "usual", label, set(usual))] };
  }
  const counts = flight.seatsAvailable + flight.takenSeats.length;
  const uncounted = [...seats].filter((seat) => !flight.takenSeats.includes(seat)).length;
  if (uncounted === 0)
    return { safe: true, proposals: [way(item, "reduce", `${counted(counts, "seat")} in all`, set(counts))] };
  const words = (capacity: number) =>
    `${counted(capacity, "seat")} in all, ${capacity - seats.size} left to sell`;
  const people = counted(uncounted, "passenger");
  const reduce = way(
    item,
    "reduce",
    `The count was not lowered for ${people}, as the tutorial program leaves it: ${words(counts)}`,
    set(counts),
  );
  const keep = way(
    item,
    "keep",
    `The count was lowered for ${people}: ${words(counts + uncounted)}`,
    set(counts + uncounted),
  );
  return counts >= seats.size
    ? { safe: true, proposals: [reduce, keep] }
    : { safe: false, proposals: [keep] };
}

const mostOffered = 3;

/** Free seats of the cabin near a seat, the nearest rows first; none where the cabin is not known. */
export function freeSeatsNear(
  flight: Pick<Flight, "aircraftType" | "capacity" | "takenSeats" | "blockedSeats">,
  near: string | undefined,
  spoken: ReadonlySet<string>,
): string[] {
  const gone = new Set([...flight.takenSeats, ...flight.blockedSeats, ...spoken]);
  const row = (near && parseSeat(near)?.row) || 1;
  return layoutFor(flight.aircraftType, flight.capacity)
    .seats.filter((seat) => !gone.has(seat))
    .map((seat) => ({ seat, away: Math.abs((parseSeat(seat)?.row ?? 0) - row) }))
    .sort((a, b) => a.away - b.away)
    .slice(0, mostOffered)
    .map(({ seat }) => seat);
}
