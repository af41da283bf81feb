import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bookingItem } from "@/lib/bookings/item";
import { sampleBooking, sampleParty, storedBooking, tryToCancel } from "@/lib/bookings/sample-booking";
import { writeAll } from "@/lib/dynamo/batch";
import type { Item } from "@/lib/dynamo/item";
import { useTables } from "@/lib/dynamo/use-tables";
import { flightItem } from "@/lib/flights/item";
import { fullFilter } from "@/lib/flights/list-page";
import { sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { flightFilter } from "@/lib/flights/schema";
import { questionsOf } from "@/lib/search/query";
import { bookingsToExport, flightsToExport } from "./export-lists";
import { gathered } from "./gathered";

useTables();

const now = new Date("2026-11-20T18:00:00Z");

function ownWord(): string {
  return Array.from({ length: 9 }, () => String.fromCharCode(97 + randomInt(26))).join("");
}

async function idsOf(items: AsyncGenerator<Item>, key = "booking_id"): Promise<unknown[]> {
  return (await gathered(items)).map((item) => item[key]);
}

function asked(typed: string) {
  return {
    kind: "found",
    questions: questionsOf(typed, { today: "2026-11-20", isAirport: () => false }),
  } as const;
}

describe("the flights of a list", () => {
  it("are all that match, also behind a megabyte, in the list's order, with whatever is stored of them", async () => {
    const day = "2043-07-01";
    const note = "n".repeat(20_000);
    const flights = Array.from({ length: 130 }, (_, at) =>
      sampleFlight({
        departureDate: day,
        departureTime: `${day}T${String(7 + Math.floor(at / 60)).padStart(2, "0")}:${String(at % 60).padStart(2, "0")}:00Z`,
        carrier: at % 2 === 0 ? "AS" : "DL",
        other: { note },
      }),
    );
    await writeAll(flights.map((flight) => ({ table: "flights", item: flightItem(flight) })));
    const filter = (more: object) => fullFilter(flightFilter.parse({ day, ...more }), "SEA", now);
    const items = await gathered(flightsToExport(filter({})));
    expect(items.map((item) => item.flight_id)).toEqual(flights.map(({ flightId }) => flightId));
    expect(items.every((item) => item.note === note)).toBe(true);
    expect(await idsOf(flightsToExport(filter({ carrier: "DL" })), "flight_id")).toHaveLength(65);
    expect(await idsOf(flightsToExport(filter({ from: "SEA", to: "JFK" })), "flight_id")).toHaveLength(130);
    expect(await idsOf(flightsToExport(filter({ station: "PDX" })), "flight_id")).toEqual([]);
    expect(await idsOf(flightsToExport(), "flight_id")).toEqual(
      expect.arrayContaining(flights.map(({ flightId }) => flightId)),
    );
  });
});

describe("the bookings of a list", () => {
  it("are a booking, a party and the passengers of a flight, each once", async () => {
    const flight = await storedFlight();
    const party = sampleParty(flight, ["1A", "1B"]);
    await writeAll(party.map((booking) => ({ table: "bookings", item: bookingItem(booking) })));
    const ids = party.map(({ bookingId }) => bookingId);
    expect(await idsOf(bookingsToExport(asked(ids[0] ?? "")))).toEqual([ids[0]]);
    expect(await idsOf(bookingsToExport(asked(party[0].recordLocator ?? "")))).toEqual(ids);
    expect(await idsOf(bookingsToExport(asked(flight.flightId)))).toEqual(ids);
    expect(await idsOf(bookingsToExport({ kind: "all" }))).toEqual(expect.arrayContaining(ids));
  });

  it("are everybody of a name, more than any page shows, by whichever word it is", async () => {
    const [family, second] = [ownWord(), ownWord()];
    const people = Array.from({ length: 130 }, (_, at) =>
      sampleBooking(sampleFlight(), "1A", {
        passengerName: `P${at} ${family} ${second}`,
        nameKey: `${family} ${second}/P${at}`.toUpperCase(),
      }),
    );
    const other = sampleBooking(sampleFlight(), "1A", { passengerName: `Zoe ${family}x` });
    await writeAll([...people, other].map((booking) => ({ table: "bookings", item: bookingItem(booking) })));
    const ids = people.map(({ bookingId }) => bookingId).sort();
    expect((await idsOf(bookingsToExport(asked(`${family} ${second}`)))).sort()).toEqual(ids);
    expect((await idsOf(bookingsToExport(asked(second)))).sort()).toEqual(ids);
    expect(await idsOf(bookingsToExport(asked(family)))).toHaveLength(131);
  });

  it("of a day are those that were booked or canceled on it, each once, as they are now", async () => {
    const booking = await storedBooking(await storedFlight(), "1A");
    await tryToCancel(booking);
    const today = new Date().toISOString().slice(0, 10);
    const span = { from: `${today}T00:00:00Z`, until: `${today}T23:59:59.999Z` };
    const items = await gathered(bookingsToExport({ kind: "changed", ...span }));
    const mine = items.filter((item) => item.booking_id === booking.bookingId);
    expect(mine).toHaveLength(1);
    expect(mine[0]).toMatchObject({ status: "canceled" });
  });
});
