import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Booking } from "@/lib/bookings/booking";
import { sampleBooking } from "@/lib/bookings/sample-booking";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { rowOf } from "@/lib/flights/view";
import { boardingPass } from "./boarding-pass";

function pass(over: Partial<Booking> = {}, of: Partial<Flight> = {}) {
  const flight = sampleFlight({ gate: "N7", ...of });
  const row = rowOf(flight, airport, "2026-11-20T12:00:00Z");
  return boardingPass(sampleBooking(flight, "3D", { recordLocator: "K7QX2M", ...over }), { flight, row });
}

describe("a boarding pass", () => {
  it("says who flies where, when, from which gate and in which seat, at the origin's own time", () => {
    expect(pass()).toMatchObject({
      ok: true,
      value: {
        designator: "AS 448",
        origin: { iata: "SEA", city: "Seattle" },
        destination: { iata: "JFK", city: "New York" },
        departs: { local: "08:45", date: "2026-11-20" },
        gate: "N7",
        seat: "3D",
        locator: "K7QX2M",
        sequence: 52,
      },
    });
  });

  it("has the day at the origin in its code, though it is another day in UTC", () => {
    const late = pass({}, { departureTime: "2026-11-21T05:00:00Z", departureDate: "2026-11-20" });
    expect(late.ok && late.value.coded.slice(44, 47)).toBe("324");
  });

  it("shows a departure that is expected at another time beside the scheduled one", () => {
    const late = pass({}, { estimatedDeparture: "2026-11-20T18:00:00Z" });
    expect(late.ok && [late.value.departs?.local, late.value.expected?.local]).toEqual(["08:45", "10:00"]);
  });

  it("takes a short booking id of another program for the locator that is missing", () => {
    const other = pass({ recordLocator: undefined, bookingId: "BK001" });
    expect(other.ok && other.value.coded.slice(23, 30)).toBe("BK001  ");
  });

  it.each<[string, Partial<Booking>, Partial<Flight>]>([
    ["The booking is canceled.", { status: "canceled" }, {}],
    ["There is no seat of row and letter.", { seatNumber: undefined }, {}],
    ["The flight is canceled.", {}, { status: "canceled" }],
    ["The flight is canceled.", {}, { status: "canceling" }],
    ["The flight has no airline code and flight number.", {}, { carrier: undefined }],
  ])("is refused: %s", (why, booking, flight) => {
    expect(pass(booking, flight)).toMatchObject({ ok: false, error: { why } });
  });

  it("is refused without a flight", () => {
    const booking = sampleBooking(sampleFlight(), "1A");
    expect(boardingPass(booking, undefined)).toMatchObject({
      ok: false,
      error: { bookingId: booking.bookingId, why: "There is no flight to board." },
    });
  });
});
