import { describe, expect, it } from "vitest";
import type { AuditEvent, EventKind } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import { bookingEvent, sampleBooking } from "@/lib/bookings/sample-booking";
import { demoDay } from "@/lib/demo/demo-day";
import type { Flight } from "@/lib/flights/flight";
import { flightEvent, sampleFlight } from "@/lib/flights/sample-flight";
import { type Rule, violationsIn, type World } from "./integrity";

/** FL7 with two passengers, one canceled one, and everything in order. */
function sound(): { flight: Flight; ana: Booking; bo: Booking; gone: Booking; events: AuditEvent[] } {
  const flight = sampleFlight({
    flightId: "FL7",
    takenSeats: ["1A", "2B"],
    blockedSeats: ["3D"],
    version: 2,
  });
  const ana = sampleBooking(flight, "1A", { bookingId: "AAAAAA-1" });
  const bo = sampleBooking(flight, "2B", { bookingId: "BBBBBB-1" });
  const gone = sampleBooking(flight, "2C", { bookingId: "CCCCCC-1", status: "canceled", version: 2 });
  const events = [
    flightEvent(flight, "flight.created"),
    flightEvent(flight, "flight.edited"),
    ...[ana, bo, gone].map((booking) => bookingEvent(booking, "booking.made")),
    bookingEvent(gone, "booking.canceled"),
    flightEvent(flight, "flight.blocked"),
  ].map((event, at) => ({ ...event, eventId: `event ${at}` }));
  return { flight, ana, bo, gone, events };
}

type Sound = ReturnType<typeof sound>;

function worldOf({ flight, ana, bo, gone, events }: Sound, over: Partial<World> = {}): World {
  return { flights: [flight], bookings: [ana, bo, gone], events, ...over };
}

function without(events: AuditEvent[], kind: EventKind, bookingId?: string): AuditEvent[] {
  const at = events.findIndex((event) => event.kind === kind && event.bookingId === bookingId);
  return events.toSpliced(at, 1);
}

describe("integrity", () => {
  it("finds nothing where nothing is wrong", () => {
    expect(violationsIn(worldOf(sound()))).toEqual([]);
    expect(violationsIn({ flights: [], bookings: [], events: [] })).toEqual([]);
  });

  it("finds nothing wrong with the demo day", () => {
    expect(violationsIn(demoDay("2026-11-20"))).toEqual([]);
  });

  it("finds nothing wrong with what another program wrote in order", () => {
    const flight = sampleFlight({ capacity: undefined, seatsAvailable: 120, version: 0 });
    expect(violationsIn({ flights: [flight], bookings: [], events: [] })).toEqual([]);
  });

  it("finds nothing wrong with a flight that was deleted and made again", () => {
    const { flight } = sound();
    const events = (["flight.created", "flight.deleted", "flight.created"] as const)
      .map((kind) => flightEvent(flight, kind))
      .map((event, at) => ({ ...event, eventId: `event ${at}` }));
    const again = { ...flight, version: 1, takenSeats: [], seatsAvailable: 12 };
    expect(violationsIn({ flights: [again], bookings: [], events })).toEqual([]);
    expect(violationsIn({ flights: [], bookings: [], events: events.slice(0, 2) })).toEqual([]);
  });

  it("counts on from the version that a mend tells", () => {
    const { flight } = sound();
    const untold = { ...flight, version: 5, takenSeats: [], seatsAvailable: 12 };
    const mended = { ...flightEvent(untold, "flight.mended"), eventId: "event 1", version: 4 };
    const since = { ...flightEvent(untold, "flight.edited"), eventId: "event 2" };
    expect(violationsIn({ flights: [untold], bookings: [], events: [mended, since] })).toEqual([]);
  });

  const corruptions: [rule: Rule, sentence: string, world: (whole: Sound) => World][] = [
    [
      "count",
      "The seats of flight FL7 do not add up: 11 for sale and 2 taken, of 12.",
      (whole) => worldOf(whole, { flights: [{ ...whole.flight, seatsAvailable: 11 }] }),
    ],
    [
      "count",
      "Flight FL7 has -1 seats for sale.",
      (whole) => worldOf(whole, { flights: [{ ...whole.flight, capacity: 1, seatsAvailable: -1 }] }),
    ],
    [
      "count",
      "Flight FL7 does not say how many seats are for sale.",
      (whole) => worldOf(whole, { flights: [{ ...whole.flight, seatsAvailable: undefined }] }),
    ],
    [
      "ledger",
      "Booking AAAAAA-1 has seat 1B of flight FL7, which the ledger does not hold.",
      (whole) =>
        worldOf(
          { ...whole, flight: { ...whole.flight, takenSeats: ["2B"], seatsAvailable: 11 } },
          { bookings: [{ ...whole.ana, seatNumber: "1B" }, whole.bo, whole.gone] },
        ),
    ],
    [
      "ledger",
      "Flight FL7 holds seat 2C for nobody.",
      (whole) =>
        worldOf({
          ...whole,
          flight: { ...whole.flight, takenSeats: ["1A", "2B", "2C"], seatsAvailable: 9 },
        }),
    ],
    [
      "ledger",
      "Seat 1A of flight FL7 is sold to AAAAAA-1 and DDDDDD-1.",
      (whole) => {
        const twin = { ...whole.ana, bookingId: "DDDDDD-1" };
        const events = [...whole.events, { ...bookingEvent(twin, "booking.made"), eventId: "event 9" }];
        return worldOf({ ...whole, events }, { bookings: [whole.ana, twin, whole.bo, whole.gone] });
      },
    ],
    [
      "ledger",
      "Seat 2B of flight FL7 is blocked and taken.",
      (whole) => worldOf(whole, { flights: [{ ...whole.flight, blockedSeats: ["2B"] }] }),
    ],
    [
      "ledger",
      "Booking AAAAAA-1 has no seat on flight FL7.",
      (whole) =>
        worldOf(
          { ...whole, flight: { ...whole.flight, takenSeats: ["2B"], seatsAvailable: 11 } },
          { bookings: [{ ...whole.ana, seatNumber: undefined }, whole.bo, whole.gone] },
        ),
    ],
    [
      "live",
      "Booking AAAAAA-1 is on flight FL7, which is canceled.",
      ({ flight, ana, events }) => ({
        flights: [{ ...flight, status: "canceled", takenSeats: ["1A"], seatsAvailable: 11 }],
        bookings: [ana],
        events: events.slice(0, 3),
      }),
    ],
    [
      "live",
      "Booking BKG200 is on flight FL100, which is not there.",
      ({ flight }) => ({
        flights: [],
        bookings: [
          sampleBooking({ ...flight, flightId: "FL100" }, "2A", { bookingId: "BKG200", version: 0 }),
        ],
        events: [],
      }),
    ],
    [
      "live",
      "Booking BKG200 is on no flight.",
      ({ flight }) => ({
        flights: [],
        bookings: [sampleBooking(flight, "2A", { bookingId: "BKG200", version: 0, flightId: undefined })],
        events: [],
      }),
    ],
    [
      "history",
      "Flight FL7 was changed 2 times, and its history tells of 1.",
      (whole) => worldOf({ ...whole, events: without(whole.events, "flight.edited") }),
    ],
    [
      "history",
      "Booking AAAAAA-1 was changed 1 time, and its history tells of 0.",
      (whole) => worldOf({ ...whole, events: without(whole.events, "booking.made", "AAAAAA-1") }),
    ],
    [
      "history",
      "Booking CCCCCC-1 was changed 2 times, and its history tells of 1.",
      (whole) => worldOf({ ...whole, events: without(whole.events, "booking.canceled", "CCCCCC-1") }),
    ],
    [
      "history",
      "Booking AAAAAA-1 is canceled, and its history says otherwise.",
      (whole) =>
        worldOf(
          { ...whole, flight: { ...whole.flight, takenSeats: ["2B"], seatsAvailable: 11 } },
          { bookings: [{ ...whole.ana, status: "canceled" }, whole.bo, whole.gone] },
        ),
    ],
    [
      "history",
      "Booking CCCCCC-1 is gone, and its history does not say so.",
      (whole) => worldOf(whole, { bookings: [whole.ana, whole.bo] }),
    ],
    [
      "history",
      "Flight FL7 is gone, and its history does not say so.",
      ({ gone, events }) => ({
        flights: [],
        bookings: [gone],
        events: events.filter((event) => !event.bookingId || event.bookingId === gone.bookingId),
      }),
    ],
  ];

  it.each(corruptions)(
    "finds, for the rule of the %s, and finds nothing else: %s",
    (rule, sentence, world) => {
      expect(violationsIn(world(sound())).map((wrong) => [wrong.rule, wrong.sentence])).toEqual([
        [rule, sentence],
      ]);
    },
  );

  it("names the records to look at", () => {
    const whole = sound();
    const found = violationsIn(worldOf(whole, { flights: [{ ...whole.flight, takenSeats: ["1A"] }] }));
    expect(found).toMatchObject([
      { rule: "count", flightId: "FL7" },
      { rule: "ledger", flightId: "FL7", bookingId: "BBBBBB-1" },
    ]);
  });
});
