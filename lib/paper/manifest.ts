import { type Booking, bookingStatuses, isLive } from "@/lib/bookings/booking";
import { nameKeyOf } from "@/lib/bookings/name";
import type { BookingRow } from "@/lib/bookings/row";
import { bookingRow, bySeat, unexplained } from "@/lib/bookings/view";
import type { FlightRow } from "@/lib/flights/row";
import { type Cell, csvText } from "./csv";

export type ManifestOrder = "seat" | "name";

/** A manifest as it is printed. */
export type ManifestSheet = {
  flight: FlightRow;
  by: ManifestOrder;
  passengers: BookingRow[];
  /** Passengers who share a locator are one booking. */
  parties: number;
  /** How many there are of each status that somebody has, from confirmed on. */
  counts: [status: string, passengers: number][];
  /** Seats that are taken and whose passenger is not listed yet. */
  arriving: string[];
  /** UTC, `2026-11-20 16:45Z`. */
  printedAt: string;
  printedBy: string;
};

function keyOf(booking: Booking): string {
  return booking.nameKey ?? (booking.passengerName ? nameKeyOf(booking.passengerName) : "~");
}

/** By family name, then given name, as they are found; the nameless last, passengers of one name by seat. */
export function byName(a: Booking, b: Booking): number {
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other) || bySeat(a, b);
}

function countsOf(aboard: Booking[]): ManifestSheet["counts"] {
  return ([...bookingStatuses, undefined] as const)
    .map((status): [string, number] => [
      status ?? "",
      aboard.filter((booking) => booking.status === status).length,
    ])
    .filter(([, passengers]) => passengers > 0);
}

type Facts = { flight: FlightRow; takenSeats: string[]; bookings: Booking[]; by: ManifestOrder };

/** Everybody who is on the flight, canceled passengers left out; `now` is an ISO instant, `who` prints it. */
export function manifestSheet(facts: Facts, now: string, who: string): ManifestSheet {
  const { flight, takenSeats, bookings, by } = facts;
  const aboard = bookings.filter(isLive).sort(by === "name" ? byName : bySeat);
  return {
    flight,
    by,
    passengers: aboard.map(bookingRow),
    parties: new Set(aboard.map((booking) => booking.recordLocator ?? booking.bookingId)).size,
    counts: countsOf(aboard),
    arriving: unexplained(bookings, takenSeats),
    printedAt: `${now.slice(0, 10)} ${now.slice(11, 16)}Z`,
    printedBy: who,
  };
}

/** What is wrong with a booking, and its note. */
export function remarkOf(row: BookingRow): string {
  return [...row.faults, row.note].filter(Boolean).join(" ");
}

const heading: Cell[] = [
  "seat",
  "family_name",
  "given_name",
  "record_locator",
  "booking_id",
  "status",
  "remark",
];

/** The same for a spreadsheet, by seat, without anybody's address or telephone number. */
export function manifestCsv(sheet: ManifestSheet): string {
  const rows = sheet.passengers.map((row): Cell[] => [
    row.seat,
    row.family,
    row.given,
    row.locator,
    row.bookingId,
    row.status,
    remarkOf(row),
  ]);
  return csvText([heading, ...rows]);
}

/** `manifest-AS448-2026-11-20.csv`, of signs that every file system takes. */
export function manifestFileName({ designator, departs }: FlightRow): string {
  const parts = ["manifest", designator.replace(/[^A-Za-z0-9_-]/g, ""), departs.scheduled?.date];
  return `${parts.filter(Boolean).join("-")}.csv`;
}
