import { describe, expect, it } from "vitest";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { sampleBooking } from "./sample-booking";
import { bookingTrail, cancelTrail } from "./trail";

const booking = sampleBooking(sampleFlight(), "12A", { passengerName: "Ana Ruiz" });

describe("the history of a booking", () => {
  it("tells what was booked", () => {
    expect(bookingTrail(booking)).toEqual({
      passengerName: { to: "Ana Ruiz" },
      seatNumber: { to: "12A" },
      status: { to: "confirmed" },
      pricePaid: { to: "149.5" },
      currency: { to: "USD" },
    });
  });

  it("tells what canceling changed, and which seat it freed", () => {
    expect(cancelTrail(booking)).toEqual({
      seatNumber: { from: "12A" },
      status: { from: "confirmed", to: "canceled" },
    });
  });

  it("tells of a ghost that is canceled no more than there is", () => {
    const ghost = { bookingId: "BKG200", version: 0, unreadable: [], other: {} };
    expect(cancelTrail(ghost)).toEqual({ status: { to: "canceled" } });
  });
});
