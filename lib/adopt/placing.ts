import type { Item } from "@/lib/dynamo/item";
import { flightOf } from "@/lib/flights/item";
import { grouped } from "@/lib/grouped";
import { wrongLedger } from "@/lib/integrity/integrity";
import type { Draft } from "./booking-findings";
import { type Edit, editOf, type Finding, type Proposal } from "./finding";
import { freeSeatsNear, stored } from "./seats";

/** What is stored of a booking that is moved: as much as its edit must find unchanged. */
function bookingPart({ bookingId, seatNumber, rawSeat, version }: Draft): Item {
  return { booking_id: bookingId, seat_number: rawSeat ?? seatNumber, version };
}

/** A booking's seat, and the flight's ledger with it, as a sale would leave them. */
function seatProposal(flight: Item, booking: Draft, seat: string): Proposal {
  const { takenSeats, seatsAvailable, capacity } = flightOf(flight);
  const edits: [Edit, Edit] = [
    editOf("bookings", bookingPart(booking), { seat_number: seat }),
    editOf(
      "flights",
      flight,
      {
        taken_seats: new Set([...takenSeats, seat]),
        ...(seatsAvailable === undefined || capacity === undefined
          ? {}
          : { seats_available: stored(seatsAvailable - 1) }),
      },
      false,
    ),
  ];
  return { choice: seat, label: `Seat ${seat}`, mend: { how: "edit", edits } };
}

/** Who of several on one seat keeps it: who went through the ledger, then who was first. */
function byClaim(a: Draft, b: Draft): number {
  return (
    Number(!a.requestId) - Number(!b.requestId) ||
    (a.createdAt ?? "~").localeCompare(b.createdAt ?? "~") ||
    a.bookingId.localeCompare(b.bookingId)
  );
}

/**
 * Passengers of a flight who need another seat, each with free ones near theirs: all but one of those on the same seat, and
 * those without any. `flight` is the item as earlier mends leave it; nobody is offered a seat twice.
 */
export function placings(flight: Item, live: readonly Draft[], needs: string[]): Finding[] {
  const read = flightOf(flight);
  const holders = grouped(live, ({ seatNumber }) => seatNumber);
  const spoken = new Set<string>();
  const findings: Finding[] = [];
  const offer = (kind: Finding["kind"], booking: Draft, sentence: string) => {
    const room = (read.seatsAvailable ?? 1) - findings.length > 0;
    const seats = room ? freeSeatsNear(read, booking.seatNumber, spoken) : [];
    if (seats[0]) spoken.add(seats[0]);
    findings.push({
      kind,
      table: "bookings",
      id: booking.bookingId,
      sentences: [sentence],
      proposals: seats.map((seat) => seatProposal(flight, booking, seat)),
      needs: [...needs, ...booking.needs],
    });
  };
  for (const { breach, seat, bookingId, sentence } of wrongLedger(read, live)) {
    const alone = live.find((booking) => booking.bookingId === bookingId);
    if (breach === "seatless" && alone) offer("seat-missing", alone, sentence);
    if (breach !== "twice" || !seat) continue;
    const [, ...others] = [...(holders.get(seat) ?? [])].sort(byClaim);
    for (const booking of others) offer("seat-twice", booking, sentence);
  }
  return findings;
}
