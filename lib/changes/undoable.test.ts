import { describe, expect, it } from "vitest";
import { bookingEvent, sampleBooking } from "@/lib/bookings/sample-booking";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { changeOf, undoableEvent } from "./undoable";

const booking = sampleBooking(sampleFlight(), "1A");
const moved = { ...bookingEvent(booking, "booking.reseated"), version: 2 };
const made = { ...bookingEvent(booking, "booking.made"), version: 1 };

describe("what can be undone", () => {
  it("is the newest change, while the booking is as that left it", () => {
    expect(undoableEvent([moved, made], 2)).toBe(moved);
    expect(undoableEvent([moved, made], 3)).toBeUndefined();
  });

  it("is not the making of a booking, nor what says no version", () => {
    expect(undoableEvent([made], 1)).toBeUndefined();
    expect(undoableEvent([bookingEvent(booking, "booking.canceled")], 2)).toBeUndefined();
  });

  it("is named by the beginning that the events of one change share", () => {
    expect(changeOf({ ...moved, eventId: `${moved.eventId}-03` }).changeId).toBe(moved.eventId);
  });
});
