import { layoutFor } from "@/lib/aircraft/layout";
import { compareSeats } from "@/lib/aircraft/seats";
import { type Booking, isLive } from "./booking";
import { nameKeyOf, splitName } from "./name";
import type { BookingRow, SeatMapView, SeatState, SeatView } from "./row";
import type { Aboard } from "./screen";

/** What is wrong with a stored booking, in sentences; empty for everything that Apron wrote. */
export function faultsOf(booking: Booking): string[] {
  const unreadable = booking.unreadable.filter((name) => name !== "status");
  return [
    unreadable.length > 0 ? `Stored in a way that cannot be read: ${unreadable.join(", ")}.` : "",
    booking.passengerName ? "" : "No passenger name is stored.",
    booking.flightId ? "" : "No flight is stored.",
    booking.seatNumber ? "" : "No seat is stored.",
    booking.status ? "" : "The status is missing or no word that Apron knows.",
  ].filter(Boolean);
}

/** A booking as the lists draw it. Never fails on a partial item. */
export function bookingRow(booking: Booking): BookingRow {
  const { given, family } = booking.passengerName
    ? splitName(booking.passengerName, booking.nameKey)
    : { given: "", family: "" };
  return {
    bookingId: booking.bookingId,
    family,
    given,
    status: booking.status ?? "",
    faults: faultsOf(booking),
    ...(booking.seatNumber ? { seat: booking.seatNumber } : {}),
    ...(booking.recordLocator ? { locator: booking.recordLocator } : {}),
    ...(booking.flightId ? { flightId: booking.flightId } : {}),
    ...(booking.note ? { note: booking.note } : {}),
  };
}

/** By seat from the nose, the seatless last. */
export function bySeat(a: Booking, b: Booking): number {
  return compareSeats(a.seatNumber ?? "~", b.seatNumber ?? "~");
}

/** Live bookings whose seat the ledger does not know: written by another program. */
export function strays(bookings: Booking[], takenSeats: string[]): Booking[] {
  const taken = new Set(takenSeats);
  return bookings.filter(
    (booking) => isLive(booking) && booking.seatNumber && !taken.has(booking.seatNumber),
  );
}

/** Seats that the ledger holds and no listed booking explains: just booked, and not in the index yet. */
export function unexplained(bookings: Booking[], takenSeats: string[]): string[] {
  const seated = new Set(bookings.filter(isLive).map((booking) => booking.seatNumber));
  return takenSeats.filter((seat) => !seated.has(seat)).sort(compareSeats);
}

const states: Partial<Record<NonNullable<Booking["status"]>, SeatState>> = {
  checked_in: "checked-in",
  boarded: "boarded",
};

export type Cabin = {
  aircraftType?: string;
  capacity?: number;
  takenSeats: string[];
  blockedSeats: string[];
};

/**
 * The cabin with who sits where: what the ledger holds is taken, and so is what a live booking says. Seats that are held or
 * blocked and that this cabin does not have, since the aircraft was changed, are kept beside it.
 */
export function seatMap(cabin: Cabin, bookings: Booking[]): SeatMapView {
  const holders = new Map(bookings.filter(isLive).map((booking) => [booking.seatNumber, booking]));
  const taken = new Set(cabin.takenSeats);
  const blocked = new Set(cabin.blockedSeats);
  const view = (seat: string): SeatView => {
    const holder = holders.get(seat);
    if (!holder && !taken.has(seat)) return { seat, state: blocked.has(seat) ? "blocked" : "free" };
    const state = (holder?.status && states[holder.status]) || "taken";
    return {
      seat,
      state,
      ...(holder?.passengerName ? { holder: holder.passengerName } : {}),
      ...(holder?.recordLocator ? { locator: holder.recordLocator } : {}),
    };
  };
  const { rows, seats } = layoutFor(cabin.aircraftType, cabin.capacity);
  const known = new Set(seats);
  const others = new Set([...holders.keys(), ...taken, ...blocked].filter((seat) => seat !== undefined));
  return {
    rows: rows.map((row) => ({
      ...row,
      blocks: row.blocks.map((block) => block.map((seat) => (seat ? view(seat) : null))),
    })),
    beside: [...others]
      .filter((seat) => !known.has(seat))
      .sort(compareSeats)
      .map(view),
  };
}

/** Who is booked, by folded name; somebody without a name cannot be recognized. */
export function aboardOf(bookings: Booking[]): Aboard[] {
  return bookings
    .filter(isLive)
    .flatMap(({ bookingId, passengerName: name, nameKey: key, seatNumber: seat }) =>
      name ? [{ key: key ?? nameKeyOf(name), name, bookingId, seat: seat ?? "" }] : [],
    );
}
