import { describe, expect, it } from "vitest";
import { roundTripsOf } from "@/lib/dynamo/round-trips";
import { useTables } from "@/lib/dynamo/use-tables";
import { storedFlight } from "@/lib/flights/sample-flight";
import { newLocator } from "./locator";
import { putBooking, sampleBooking, sampleParty } from "./sample-booking";
import { readWithParty } from "./with-party";

useTables();

async function storedParty() {
  const flight = await storedFlight();
  const party = sampleParty(flight, ["1A", "1B", "1C"]);
  await Promise.all(party.map(putBooking));
  return { flight, party };
}

async function idsOf(bookingId: string, expected?: string) {
  const read = await readWithParty(bookingId, expected);
  return {
    party: read?.party.map((booking) => booking.bookingId),
    flights: read?.flights.map((flight) => flight.flightId),
  };
}

describe("a booking with its party and its flight", () => {
  it("is one round trip where the link says the flight, whole party and all", async () => {
    const { flight, party } = await storedParty();
    const ids = party.map(({ bookingId }) => bookingId);
    const trips = await roundTripsOf(async () =>
      expect(await idsOf(ids[1] ?? "", flight.flightId)).toEqual({ party: ids, flights: [flight.flightId] }),
    );
    expect(trips.asked.sort()).toEqual(["BatchGetItem", "GetItem", "Query"]);
    expect(trips.deep).toBe(1);
  });

  it("is the same without the link's word, with one that is no longer true, and with nonsense", async () => {
    const { flight, party } = await storedParty();
    const other = await storedFlight();
    const here = { party: party.map(({ bookingId }) => bookingId), flights: [flight.flightId] };
    const { bookingId } = party[0];
    expect(await idsOf(bookingId)).toEqual(here);
    expect((await idsOf(bookingId, "NO-SUCH-FLIGHT")).flights).toEqual(here.flights);
    expect((await idsOf(bookingId, "x".repeat(5_000))).flights).toEqual(here.flights);
    expect((await idsOf(bookingId, other.flightId)).party).toEqual(here.party);
    expect((await idsOf(bookingId, other.flightId)).flights).toContain(flight.flightId);
  });

  it("has only who shares the locator now, whatever the ids say", async () => {
    const { flight, party } = await storedParty();
    const [first, second = first, third] = party;
    const apart = { ...second, recordLocator: newLocator() };
    const joined = sampleBooking(flight, "2A", {
      bookingId: `B${first.bookingId}`,
      recordLocator: first.recordLocator,
    });
    await Promise.all([apart, joined].map(putBooking));
    expect((await idsOf(first.bookingId)).party).toEqual(
      [joined.bookingId, first.bookingId, third?.bookingId].sort(),
    );
    expect((await idsOf(apart.bookingId)).party).toEqual([apart.bookingId]);
  });

  it("of another program may have any id, no locator and no flight", async () => {
    const booking = sampleBooking(await storedFlight(), "1A", { bookingId: `BKG${newLocator()}` });
    const bare = { ...booking, recordLocator: undefined, flightId: undefined };
    await putBooking(bare);
    expect(await idsOf(bare.bookingId)).toEqual({ party: [bare.bookingId], flights: [] });
    expect(await readWithParty("BKG-NOBODY")).toBeUndefined();
  });
});
