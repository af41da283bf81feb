import { describe, expect, it } from "vitest";
import { layoutFor } from "@/lib/aircraft/layout";
import { airport } from "@/lib/airports/airports";
import { addDays, readStored } from "@/lib/airports/local-time";
import { isLive } from "@/lib/bookings/booking";
import { locatorAlphabet } from "@/lib/bookings/locator";
import { demoLocator } from "./bookings";
import { demoDay } from "./demo-day";
import { demoFlights } from "./flights";
import { movements } from "./movements";

const day = "2026-11-20";
const { flights, bookings, events } = demoDay(day);
const flightOf = new Map(flights.map((flight) => [flight.flightId, flight]));
const liveOn = (flightId: string) =>
  bookings.filter((booking) => booking.flightId === flightId && isLive(booking));

describe("the demo day", () => {
  it("is the same for the same day, and another for another", () => {
    expect(demoDay(day)).toEqual({ flights, bookings, events });
    expect(demoDay("2026-11-21").bookings[0]?.bookingId).not.toBe(bookings[0]?.bookingId);
  });

  it("has every movement of the source at the same local times at each airport", () => {
    expect(flights).toHaveLength(328);
    for (const { carrier, flightNumber, origin, destination, departs, arrives, arrivalDay } of movements()) {
      const flight = flightOf.get(`${carrier}${flightNumber}-20261120-${origin}`);
      expect(readStored(flight?.departureTime ?? "", airport(origin)?.zone)).toMatchObject({
        date: day,
        local: departs,
      });
      expect(readStored(flight?.arrivalTime ?? "", airport(destination)?.zone)).toMatchObject({
        date: addDays(day, arrivalDay),
        local: arrives,
      });
      expect(flight).toMatchObject({ origin, destination, departureDate: day });
    }
  });

  it("stores instants to the second in UTC", () => {
    const times = [
      ...flights.flatMap((f) => [f.departureTime, f.arrivalTime, f.estimatedDeparture, f.estimatedArrival]),
      ...bookings.map((booking) => booking.createdAt),
      ...events.map((event) => event.at),
    ].filter((time) => time !== undefined);
    for (const time of times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it("has about 3,000 passengers in parties of 1 to 5 who share a locator", () => {
    expect(bookings.length).toBeGreaterThanOrEqual(3_000);
    expect(bookings.length).toBeLessThan(3_010);
    expect(new Set(bookings.map((booking) => booking.bookingId)).size).toBe(bookings.length);
    const parties = byLocator();
    const sizes = new Set([...parties.values()].map((party) => party.length));
    expect([...sizes].sort()).toEqual([1, 2, 3, 4, 5]);
    for (const [locator, party] of parties) {
      expect(new Set(party.map((booking) => booking.flightId)).size).toBe(1);
      expect(party.map((booking) => booking.bookingId)).toEqual(
        party.map((_b, at) => `${locator}-${at + 1}`),
      );
    }
  });

  it("has one flight sold out, some nearly, a few canceled, and a few bookings taken back", () => {
    const left = flights.map((flight) => flight.seatsAvailable ?? 0);
    expect(left.filter((seats) => seats === 0)).toHaveLength(1);
    expect(left.filter((seats) => seats >= 1 && seats <= 4)).toHaveLength(6);
    expect(flights.filter((flight) => flight.status === "canceled")).toHaveLength(2);
    const takenBack = bookings.filter(
      (booking) => !isLive(booking) && flightOf.get(booking.flightId ?? "")?.status === "scheduled",
    );
    expect(takenBack.length).toBeGreaterThan(5);
  });

  it("tells late flights by an estimate, a code and a reason, and no others", () => {
    const late = flights.filter((flight) => flight.delayCode);
    expect(late.length).toBeGreaterThan(30);
    for (const { estimatedArrival, estimatedDeparture, departureTime, delayCode, delayReason } of late) {
      expect(delayCode).toMatch(/^\d\d$/);
      expect(delayReason).toBeTruthy();
      expect(String(estimatedArrival) > String(estimatedDeparture ?? departureTime)).toBe(true);
    }
    for (const flight of flights.filter((other) => !other.delayCode))
      expect([flight.estimatedDeparture, flight.estimatedArrival]).toEqual([undefined, undefined]);
  });
});

function byLocator() {
  const parties = new Map<string | undefined, typeof bookings>();
  for (const booking of bookings)
    parties.set(booking.recordLocator, [...(parties.get(booking.recordLocator) ?? []), booking]);
  return parties;
}

describe("the ledger of the demo day", () => {
  it("has as many seats free and taken as the aircraft has, each taken by exactly one live booking", () => {
    for (const flight of flights) {
      const seats = liveOn(flight.flightId).map((booking) => booking.seatNumber);
      expect([...seats].sort()).toEqual([...flight.takenSeats].sort());
      expect(new Set(seats).size).toBe(seats.length);
      expect((flight.seatsAvailable ?? -1) + flight.takenSeats.length).toBe(flight.capacity);
      expect(flight.seatsAvailable).toBeGreaterThanOrEqual(0);
      const cabin = layoutFor(flight.aircraftType, flight.capacity).seats;
      expect(flight.takenSeats.filter((seat) => !cabin.includes(seat))).toEqual([]);
    }
  });

  it("has no live booking on a missing flight or a canceled one", () => {
    for (const booking of bookings.filter(isLive))
      expect(flightOf.get(booking.flightId ?? "")?.status).toBe("scheduled");
  });

  it("has an event for every flight and booking made and for every change since", () => {
    const versions = [...flights, ...bookings].reduce((sum, thing) => sum + thing.version, 0);
    expect(events).toHaveLength(versions);
    expect(new Set(events.map((event) => `${event.subject} ${event.eventId}`)).size).toBe(versions);
    for (const booking of bookings)
      expect(events.filter((event) => event.bookingId === booking.bookingId)).toHaveLength(booking.version);
  });

  it("was all written before the day began at Seattle", () => {
    for (const event of events) expect(event.at < `${day}T08:00:00Z`).toBe(true);
  });
});

describe("locators of demo days", () => {
  it("are never shared by two parties of a year", () => {
    const days = Array.from({ length: 365 }, (_, at) => addDays(day, at));
    const locators = days.flatMap((one) =>
      Array.from({ length: 1_600 }, (_, party) => demoLocator(one, party)),
    );
    expect(new Set(locators).size).toBe(locators.length);
    const alphabet = new RegExp(`^[${locatorAlphabet}]{6}$`);
    for (const locator of locators.slice(0, 5_000)) expect(locator).toMatch(alphabet);
  });
});

describe("any day of a year, clock changes included", () => {
  it("has flights that arrive after they depart, each with an id of its own", () => {
    for (let at = 0; at < 366; at += 1) {
      const some = demoFlights(addDays(day, at));
      expect(new Set(some.map((flight) => flight.flightId)).size).toBe(328);
      const odd = some.filter((flight) => String(flight.arrivalTime) <= String(flight.departureTime));
      expect(odd.map((flight) => flight.flightId)).toEqual([]);
    }
  });
});
