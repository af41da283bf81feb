import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, connects, optionsFor } from "./option";
import type { Party } from "./party";
import { type Canceled, type Placement, planFor } from "./plan";
import { at, candidate, gone, party } from "./sample-plan";

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

/** A second flight of the plan, and one that flies: whoever is on it stays. */
const alsoGone: Canceled = {
  ...gone,
  flightId: "ALSO-GONE",
  journey: { ...gone.journey, origin: "ORD", notBefore: at(90) },
};
const canceled = [gone, alsoGone];
const isCanceled = ({ flightId }: Party) => canceled.some((one) => one.flightId === flightId);

const shapeOfParty = fc.record({
  size: fc.integer({ min: 1, max: 5 }),
  checkedIn: fc.boolean(),
  flightId: fc.constantFrom(gone.flightId, gone.flightId, alsoGone.flightId, "FLYING"),
});

const world = fc.record({
  flights: fc
    .array(flight, { maxLength: 10 })
    .map((shapes) => shapes.map((shape, n) => candidate(`F${n}`, shape))),
  parties: fc.array(shapeOfParty, { maxLength: 8 }).map((shapes) =>
    shapes.map(
      ({ size, checkedIn, flightId }, n): Party => ({
        ...party(`P${n}`, size, { status: checkedIn ? "checked_in" : "confirmed" }, n * 3),
        flightId,
      }),
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
        const plan = planFor(parties, canceled, flights);
        for (const one of flights) {
          const seats = seatsOn(plan, one);
          expect(new Set(seats).size).toBe(seats.length);
          expect(seats.every((seat) => one.free.includes(seat))).toBe(true);
          expect(seats.length).toBeLessThanOrEqual(one.left);
        }
      }),
    );
  });

  it("names everybody on the canceled flights once, and nobody who flies", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const named = planFor(parties, canceled, flights).map(({ bookingId }) => bookingId);
        const aboard = parties
          .filter(isCanceled)
          .flatMap(({ travelers }) => travelers.map(({ bookingId }) => bookingId));
        expect(named.toSorted()).toEqual(aboard.toSorted());
      }),
    );
  });

  it("takes everybody where they wanted to go, not before their flight, with legal connections", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, canceled, flights);
        for (const { flightId, travelers } of parties)
          for (const { bookingId } of travelers) {
            const journey = canceled.find((one) => one.flightId === flightId)?.journey;
            const [first, second] = wayOf(plan, bookingId)
              .split(",")
              .map((id) => flights.find((one) => one.flightId === id));
            if (!first) continue;
            expect(first.origin).toBe(journey?.origin);
            expect(first.departs).toBeGreaterThanOrEqual(journey?.notBefore ?? Number.NaN);
            expect((second ?? first).destination).toBe(journey?.destination);
            if (second) expect(connects(first, second)).toBe(true);
          }
      }),
    );
  });

  it("splits or lists a party only where no way has room left for all of it", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, canceled, flights);
        const left = new Map(flights.map((one) => [one.flightId, one.left - seatsOn(plan, one).length]));
        for (const { travelers, flightId } of parties.filter(isCanceled)) {
          const journey = flightId === gone.flightId ? gone.journey : alsoGone.journey;
          const options = optionsFor(journey, flights);
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

  it("keeps every party whole wherever all of them can be whole at once", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const own = parties.filter(({ flightId }) => flightId === gone.flightId);
        const options = optionsFor(gone.journey, flights);
        const left = new Map(flights.map((one) => [one.flightId, one.left]));
        function allFit([first, ...rest]: Party[]): boolean {
          if (!first) return true;
          return options.some(({ legs }) => {
            const size = first.travelers.length;
            if (legs.some(({ flightId }) => (left.get(flightId) ?? 0) < size)) return false;
            for (const { flightId } of legs) left.set(flightId, (left.get(flightId) ?? 0) - size);
            const fits = allFit(rest);
            for (const { flightId } of legs) left.set(flightId, (left.get(flightId) ?? 0) + size);
            return fits;
          });
        }
        if (!allFit(own)) return;
        const plan = planFor(own, canceled, flights);
        for (const { travelers } of own) {
          const ways = new Set(travelers.map(({ bookingId }) => wayOf(plan, bookingId)));
          expect(ways.size).toBe(1);
          expect(ways.has("")).toBe(false);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("leaves nobody of a party behind alone: all of it is placed, or none", () => {
    fc.assert(
      fc.property(world, ({ flights, parties }) => {
        const plan = planFor(parties, canceled, flights);
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
        const one = planFor(parties, canceled, flights);
        const other = planFor(parties.toReversed(), canceled, flights.toReversed());
        expect(byBooking(other)).toEqual(byBooking(one));
      }),
    );
  });
});
