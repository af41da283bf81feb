"use server";

import { action } from "@/lib/action";
import { eventBy } from "@/lib/audit/event-by";
import { explain } from "@/lib/flights/flight";
import { err, fieldProblem, ok } from "@/lib/result";
import { mayCancel } from "./booking";
import { newBooking, seatExists } from "./make";
import { bookRefusal, cancelRefusal } from "./refusals";
import * as bookings from "./repository";
import { bookingInput, cancellation } from "./schema";
import { about, bookingTrail, cancelTrail } from "./trail";

/** One passenger on one seat. The same request twice is one booking and the same answer; refusals say who was first. */
export const bookPassenger = action("bookings.make", bookingInput, async (input, who, requestId) => {
  const { seat } = input;
  if (!seatExists(seat, input.quote))
    return err(fieldProblem("seat", explain({ kind: "no-such-seat", seat })));
  const booking = newBooking(input, new Date().toISOString(), who.userId);
  const event = eventBy(who, {
    kind: "booking.made",
    requestId,
    changes: bookingTrail(booking),
    ...about(booking),
  });
  const booked = await bookings.book([booking], input.quote, [event], input.strays || undefined);
  if (!booked.ok) return err(await bookRefusal(input, booked.error));
  return ok({ bookingId: booked.value.bookingId, seat, passengerName: booking.passengerName ?? "" });
});

/** Refused for a booking that is gone, canceled already (with who and when), aboard, or changed since it was seen. */
export const cancelBooking = action("bookings.cancel", cancellation, async (input, who, requestId) => {
  const booking = await bookings.find(input.bookingId);
  const verdict = mayCancel(booking, input.version);
  if (!booking || !verdict.ok) return err(await cancelRefusal(booking, input.version));
  const what = {
    kind: "booking.canceled",
    requestId,
    changes: cancelTrail(booking),
    ...about(booking),
  } as const;
  const canceled = await bookings.cancel(booking, eventBy(who, what));
  if (!canceled.ok) return err(await cancelRefusal(canceled.error.current, input.version));
  return ok({
    bookingId: booking.bookingId,
    passengerName: booking.passengerName ?? "",
    seat: booking.seatNumber ?? "",
  });
});
