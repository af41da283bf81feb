import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { putRaw, type RawItem, type RawValue } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { flightStatuses, maySell } from "@/lib/flights/flight";
import { newId, nowStored, quoteOf } from "@/lib/flights/sample-flight";
import * as bookings from "./repository";
import { bookingEvent, sampleParty } from "./sample-booking";

useTables();

const seat = fc.constantFrom("1A", "1B", "2A");
const party = fc
  .uniqueArray(seat, { minLength: 1, maxLength: 2 })
  .map((seats) => seats as [string, ...string[]]);
const set = fc.uniqueArray(seat, { minLength: 1, maxLength: 2 }).map((SS) => ({ SS }));

function texts(...values: string[]) {
  return fc.constantFrom(...values.map((S) => ({ S })));
}

function numbers(...values: string[]) {
  return fc.constantFrom(...values.map((N) => ({ N })));
}

const sound: RawItem = {
  status: { S: "scheduled" },
  seats_available: { N: "9" },
  price: { N: "149.5" },
  currency: { S: "USD" },
  capacity: { N: "12" },
  aircraft_type: { S: "739" },
};

/** What else may stand in a flight, in the way of a sale or not; nothing where the attribute is missing. */
const oddities: Record<string, fc.Arbitrary<RawValue | undefined>> = {
  status: fc.option(texts(...flightStatuses, "held", ""), { nil: undefined }),
  seats_available: fc.option(fc.oneof(numbers("2", "1", "0", "-1"), texts("9")), { nil: undefined }),
  taken_seats: set,
  blocked_seats: set,
  price: fc.option(fc.oneof(numbers("149.50", "180", "0"), texts("149.5")), { nil: undefined }),
  currency: fc.option(texts("EUR", ""), { nil: undefined }),
  capacity: fc.option(fc.oneof(numbers("14", "12.5"), texts("12")), { nil: undefined }),
  aircraft_type: fc.option(texts("E75", ""), { nil: undefined }),
};

const stored = fc
  .tuple(fc.record(oddities), fc.subarray(Object.keys(oddities), { maxLength: 2 }))
  .map(([odd, chosen]) => {
    const item: Record<string, RawValue | undefined> = { ...sound };
    for (const attribute of chosen) item[attribute] = odd[attribute];
    return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as RawItem;
  });

/** What the person was shown: the flight as it is, or as it was. */
const shown = fc.option(fc.constant({ price: "149.5", currency: "USD", capacity: 12, aircraftType: "739" }), {
  freq: 1,
});

describe("the rule that people are told", () => {
  it("is the rule that the database keeps, for whatever is stored", async () => {
    let sold = 0;
    const holds = fc.asyncProperty(stored, shown, party, async (item, earlier, seats) => {
      const flightId = newId();
      await putRaw("flights", { ...item, flight_id: { S: flightId } });
      const flight = await nowStored(flightId);
      const quote = earlier ?? quoteOf(flight);
      const verdict = maySell(flight, { seats, quote });
      const passengers = sampleParty(flight, seats);
      const events = passengers.map((booking) => bookingEvent(booking, "booking.made"));
      const booked = await bookings.book(passengers, quote, events, false);
      expect({ flight, sold: booked.ok }).toEqual({ flight, sold: verdict.ok });
      if (booked.ok) sold++;
      else if (booked.error.kind === "flight")
        expect(maySell(booked.error.flight, { seats, quote })).toEqual(verdict);
    });
    await fc.assert(holds, { numRuns: 80 });
    expect(sold).toBeGreaterThan(5);
  });
});
