import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, connects, optionsFor } from "./option";
import { type Placement, planFor } from "./plan";
import { candidate, gone, party } from "./sample-plan";

const flight = fc
  .record({
    way: fc.constantFrom(["SEA", "JFK"], ["SEA", "ORD"], ["ORD", "JFK"]),
    departs: fc.integer({ min: -60, max: 600 }),
    lasts: fc.integer({ min: 60, max: 300 }),
    free: fc.integer({ min: 0, max: 6 }),
  })
  .map(({ way: [from = "", to = ""], departs, lasts, free }) => ({
    from,
    to,
    departs,
    arrives: departs + lasts,
    free,
  }));

const world = fc.record({
  flights: fc
    .array(flight, { maxLength: 10 })
    .map((shapes) => shapes.map((shape, n) => candidate(`F${n}`, shape))),
  parties: fc
    .array(fc.record({ size: fc.integer({ min: 1, max: 5 }), checkedIn: fc.boolean() }), { maxLength: 8 })
    .map((sizes) =>
      sizes.map(({ size, checkedIn }, n) =>
        party(`P${n}`, size, { status: checkedIn ? "checked_in" : "confirmed" }, n * 3),
      ),
    ),
});

function seatsOn(plan: Placement[], { flightId }: Candidate): string[] {
  return plan.flatMap(({ legs }) => legs.filter((leg) => leg.flightId === flightId).map(({ seat }) => seat));
}

function wayOf(plan: Placement[], bookingId: string): string {
  const legs = plan.find((placement) => placement.bookingId === bookingId)?.legs ?? [];
  return legs.map(({ flightId }) => flightId).join();
}

describe("whatever is canceled, a plan", () => {
  it("gives no seat to two, none that is not free, and no more than are for sale", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, [gone], flights);
        for (const one of flights) {
          const seats = seatsOn(plan, one);
          expect(new Set(seats).size).toBe(seats.length);
          expect(seats.every((seat) => one.free.includes(seat))).toBe(true);
          expect(seats.length).toBeLessThanOrEqual(one.left);
        }
      }),
    );
  });

  it("names everybody on the flight once, and nobody else", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const named = planFor(parties, [gone], flights).map(({ bookingId }) => bookingId);
        const aboard = parties.flatMap(({ travelers }) => travelers.map(({ bookingId }) => bookingId));
        expect(named.toSorted()).toEqual(aboard.toSorted());
      }),
    );
  });

  it("takes everybody where they wanted to go, not before their flight, with legal connections", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        for (const { legs } of planFor(parties, [gone], flights)) {
          const [first, second] = legs.map((leg) =>
            flights.find(({ flightId }) => flightId === leg.flightId),
          );
          if (!first) continue;
          expect(first.origin).toBe(gone.journey.origin);
          expect(first.departs).toBeGreaterThanOrEqual(gone.journey.notBefore);
          expect((second ?? first).destination).toBe(gone.journey.destination);
          if (second) expect(connects(first, second)).toBe(true);
        }
      }),
    );
  });

  it("splits or lists a party only where no way has room left for all of it", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, [gone], flights);
        const left = new Map(flights.map((one) => [one.flightId, one.left - seatsOn(plan, one).length]));
        const options = optionsFor(gone.journey, flights);
        for (const { travelers } of parties) {
          const ways = travelers.map(({ bookingId }) => wayOf(plan, bookingId));
          if (new Set(ways).size === 1 && ways[0] !== "") continue;
          const own = (id: string) => ways.filter((way) => way.split(",").includes(id)).length;
          const room = options.map(({ legs }) =>
            Math.min(...legs.map(({ flightId }) => (left.get(flightId) ?? 0) + own(flightId))),
          );
          expect(Math.max(0, ...room)).toBeLessThan(travelers.length);
        }
      }),
    );
  });

  it("leaves nobody of a party behind alone: all of it is placed, or none", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, [gone], flights);
        for (const { travelers } of parties) {
          const placed = travelers.map(({ bookingId }) => wayOf(plan, bookingId) !== "");
          expect(new Set(placed).size).toBe(1);
        }
      }),
    );
  });

  it("is the same for the same question, in whatever order it is put", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const byBooking = (plan: Placement[]) =>
          plan.toSorted((a, b) => (a.bookingId < b.bookingId ? -1 : 1));
        const one = planFor(parties, [gone], flights);
        const other = planFor(parties.toReversed(), [gone], flights.toReversed());
        expect(byBooking(other)).toEqual(byBooking(one));
      }),
    );
  });
});
