import { beforeAll, describe, expect, it } from "vitest";
import { type ImportEvent, importEventItem, importPointer } from "@/lib/audit/import-event";
import { auditItem } from "@/lib/audit/repository";
import { bookingItem } from "@/lib/bookings/item";
import { demoDay } from "@/lib/demo/demo-day";
import { writeAll } from "@/lib/dynamo/batch";
import { deleteRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { flightItem } from "@/lib/flights/item";
import { olga, sampleFlight } from "@/lib/flights/sample-flight";
import type { Finding } from "./finding";
import type { FindingKind } from "./kinds";
import { look } from "./look";
import { mendAll, type Outcome } from "./mend";
import { useOwnDatabase } from "./own-database";

useOwnDatabase("adoptlook");
useTables();

/** What an import stores beside a flight that it made, in place of an event of the flight's own. */
const imported: ImportEvent = {
  jobId: "job",
  eventId: "event",
  at: "2026-11-19T10:00:00.000Z",
  byId: olga.userId,
  byName: olga.name,
  reason: "Import of flights.csv",
  records: "flights",
  made: ["IMPORTED"],
  changed: [],
};

async function allFound(held?: number): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const sight of look(held)) if ("finding" in sight) findings.push(sight.finding);
  return findings;
}

const day = demoDay("2026-11-20");
const scheduled = day.flights.filter(
  (flight) => flight.status === "scheduled" && flight.takenSeats.length > 3,
);
const flightAt = (at: number) => {
  const flight = scheduled[at];
  if (!flight) throw new Error("the demo day is too small");
  return flight;
};
const liveOn = (at: number) =>
  day.bookings.filter(
    (booking) => booking.flightId === flightAt(at).flightId && booking.status !== "canceled",
  );

const S = (text: string) => ({ S: text });
const raw = (id: string, more: RawItem): RawItem => ({ booking_id: S(id), ...more });

async function flightWith(at: number, over: Partial<ReturnType<typeof flightAt>>): Promise<string> {
  const flight = { ...flightAt(at), ...over };
  await writeAll([{ table: "flights", item: flightItem(flight) }]);
  return flight.flightId;
}

/** Each writes one thing as it must not be, past Apron, and says whom it concerns. */
const corruptions: [FindingKind, () => Promise<string>][] = [
  [
    "times-swapped",
    () =>
      flightWith(0, {
        departureTime: flightAt(0).arrivalTime ?? "",
        arrivalTime: flightAt(0).departureTime ?? "",
        departureDate: flightAt(0).departureDate ?? "",
      }),
  ],
  [
    "zone-missing",
    () => flightWith(1, { departureTime: `${flightAt(1).departureTime?.slice(0, 10)}T00:05:00` }),
  ],
  ["no-capacity", () => flightWith(2, { capacity: undefined })],
  ["seats-wrong", () => flightWith(3, { seatsAvailable: (flightAt(3).seatsAvailable ?? 0) + 1 })],
  [
    "seat-twice",
    async () => {
      const [one] = liveOn(4);
      await putRaw("bookings", {
        ...raw("TWICE-1", {
          passenger_name: S("Binaya Sharma"),
          name_key: S("SHARMA/BINAYA"),
          name_bucket: S("SH"),
          record_locator: S("TWICE2"),
          flight_id: S(flightAt(4).flightId),
          seat_number: S(one?.seatNumber ?? ""),
          status: S("confirmed"),
        }),
      });
      return "TWICE-1";
    },
  ],
  ["airport-code", () => flightWith(5, { origin: flightAt(5).origin?.toLowerCase() ?? "" })],
  ["derived-missing", () => flightWith(6, { departureDate: undefined })],
  ["seat-blocked", () => flightWith(7, { blockedSeats: [flightAt(7).takenSeats[0] ?? ""] })],
  ["airport-unknown", () => flightWith(8, { destination: "QQQ" })],
  [
    "status-word",
    async () => {
      const [one] = liveOn(9);
      if (!one) throw new Error("nobody is on it");
      await writeAll([{ table: "bookings", item: { ...bookingItem(one), status: "CANCELLED" } }]);
      return one.bookingId;
    },
  ],
  [
    "flight-gone",
    async () => {
      await putRaw("bookings", {
        ...raw("ORPHAN", { passenger_name: S("A B"), flight_id: S("FL300"), seat_number: S("2A") }),
        status: S("confirmed"),
      });
      return "ORPHAN";
    },
  ],
  [
    "flight-ghost",
    async () => {
      await putRaw("flights", { flight_id: S("FL404"), departure_time: S("2025-06-10T10:00:00") });
      return "FL404";
    },
  ],
  [
    "booking-ghost",
    async () => {
      await putRaw("bookings", raw("BKG404", { status: S("canceled") }));
      return "BKG404";
    },
  ],
  [
    "history",
    async () => {
      const [one] = liveOn(10);
      const event = day.events.find((candidate) => candidate.bookingId === one?.bookingId);
      if (!one || !event) throw new Error("nobody is on it");
      await deleteRaw("audit", { subject: event.subject, event_id: event.eventId });
      return one.bookingId;
    },
  ],
  [
    "gone",
    async () => {
      const one = day.bookings.find((booking) => booking.status === "canceled");
      await deleteRaw("bookings", { booking_id: one?.bookingId ?? "" });
      return one?.bookingId ?? "";
    },
  ],
  [
    "flight-canceled",
    async () => {
      await flightWith(11, { status: "canceled" });
      return liveOn(11)[0]?.bookingId ?? "";
    },
  ],
];

describe("looking at everything that is stored", () => {
  beforeAll(async () => {
    await writeAll([
      ...day.flights.map((flight) => ({ table: "flights" as const, item: flightItem(flight) })),
      ...day.bookings.map((booking) => ({ table: "bookings" as const, item: bookingItem(booking) })),
      ...day.events.map((event) => ({ table: "audit" as const, item: auditItem(event) })),
      {
        table: "flights",
        item: flightItem(sampleFlight({ flightId: "IMPORTED", importEvent: importPointer(imported) })),
      },
      { table: "audit", item: importEventItem(imported) },
    ]);
  });

  it("finds nothing on the demo day and on what was imported, in one pass or in several", async () => {
    expect(await allFound()).toEqual([]);
    expect(await allFound(1_500)).toEqual([]);
  });

  it("finds 16 kinds of corruption and nothing else, mends all that a mend is offered for, and then finds no more of it", async () => {
    const concerned = new Map<FindingKind, string>();
    for (const [kind, corrupt] of corruptions) concerned.set(kind, await corrupt());
    const found = await allFound();
    for (const [kind, id] of concerned)
      expect(
        found.filter((one) => one.kind === kind).map((one) => one.id),
        kind,
      ).toContain(id);
    const besides = found
      .filter((one) => concerned.get(one.kind) !== one.id)
      .map(({ kind, id }) => `${kind} ${id}`);
    const companions = liveOn(11)
      .slice(1)
      .map(({ bookingId }) => `flight-canceled ${bookingId}`);
    expect(besides.sort()).toEqual(
      ["derived-missing ORPHAN", "derived-missing TWICE-1", ...companions].sort(),
    );

    const outcomes: Outcome["state"][] = [];
    const accepted = found.flatMap(({ kind, table, id, proposals: [first], recommended }) =>
      first && table !== "tables" ? { kind, table, id, choice: recommended ?? first.choice } : [],
    );
    await mendAll(accepted, { who: olga, requestId: "request" }, (_one, { state }) => outcomes.push(state));
    expect(outcomes.filter((state) => state !== "done")).toEqual([]);
    expect((await allFound()).map(({ kind, proposals }) => [kind, proposals])).toEqual([
      ["airport-unknown", []],
    ]);
  });
});
