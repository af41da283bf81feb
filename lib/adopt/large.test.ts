import { describe, expect, it } from "vitest";
import { writeAll } from "@/lib/dynamo/batch";
import { exactNumber } from "@/lib/dynamo/item";
import { useTables } from "@/lib/dynamo/use-tables";
import { olga } from "@/lib/flights/sample-flight";
import type { FindingKind } from "./kinds";
import { look } from "./look";
import { mendOne } from "./mend";
import { useOwnDatabase } from "./own-database";

useOwnDatabase("adoptlarge");
useTables();

const flights = Array.from({ length: 100 }, (_, at) => ({
  flight_id: `FL${at}`,
  origin: "KTM",
  destination: "PKR",
  departure_time: "2025-06-10T09:00:00",
  arrival_time: "2025-06-10T10:00:00",
  price: exactNumber("4500"),
  seats_available: exactNumber("200"),
}));

const bookings = Array.from({ length: 10_000 }, (_, at) => ({
  booking_id: `BKG${at}`,
  passenger_name: `Passenger ${at}`,
  flight_id: `FL${at % 100}`,
  seat_number: `${1 + Math.floor(at / 600)}${"ABCDEF"[Math.floor(at / 100) % 6]}`,
  status: at % 10 === 0 ? "canceled" : "confirmed",
}));

describe("10,000 bookings that another program made", () => {
  it("are looked through within 30 seconds, and each flight's seats are counted right", async () => {
    await writeAll([
      ...flights.map((item) => ({ table: "flights" as const, item })),
      ...bookings.map((item) => ({ table: "bookings" as const, item })),
    ]);
    const counts = new Map<FindingKind, number>();
    const started = performance.now();
    let last = 0;
    for await (const sight of look()) {
      if ("looked" in sight) last = sight.looked.bookings;
      else counts.set(sight.finding.kind, (counts.get(sight.finding.kind) ?? 0) + 1);
    }
    const seconds = (performance.now() - started) / 1000;
    expect(seconds).toBeLessThan(30);
    expect(last).toBe(10_000);
    expect(Object.fromEntries(counts)).toEqual({
      "zone-missing": 100,
      "no-currency": 100,
      "derived-missing": 10_100,
      "no-capacity": 100,
    });
    const accepted = { kind: "no-capacity", table: "flights", id: "FL7", choice: "reduce" } as const;
    const outcome = await mendOne(accepted, { who: olga, requestId: "request" });
    expect(outcome).toMatchObject({
      effects: [{ name: "capacity", to: "200" }, { name: "seats_available", to: "100" }, {}, {}],
    });
  });
});
