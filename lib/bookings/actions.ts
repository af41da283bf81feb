"use server";

import { action } from "@/lib/action";
import { eventBy } from "@/lib/audit/event-by";
import { err, ok } from "@/lib/result";
import { mayCancel } from "./booking";
import { newParty } from "./make";
import { bookRefusal, cancelRefusal, noSuchSeats } from "./refusals";
import * as bookings from "./repository";
import { bookingInput, cancellation } from "./schema";
import { about, bookingTrail, cancelTrail } from "./trail";

/** A party, each on a seat, or nobody. The same request twice is one booking and the same answer; refusals say who was first. */
export const bookParty = action("bookings.make", bookingInput, async (input, who, requestId) => {
  const nowhere = noSuchSeats(input);
  if (nowhere) return err(nowhere);
  const party = newParty(input, new Date().toISOString(), who.userId);
  const events = party.map((booking) =>
    eventBy(who, { kind: "booking.made", requestId, changes: bookingTrail(booking), ...about(booking) }),
  );
  const booked = await bookings.book(party, input.quote, events, input.strays || undefined);
  if (!booked.ok) return err(await bookRefusal(input, booked.error));
  return ok({
    bookingId: booked.value.bookingId,
    names: party.map(({ passengerName = "" }) => passengerName),
    seats: input.passengers.map(({ seat }) => seat),
  });
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
    version: booking.version + 1,
    ...about(booking),
  } as const;
  const event = eventBy(who, what);
  const canceled = await bookings.cancel(booking, event);
  if (!canceled.ok) return err(await cancelRefusal(canceled.error.current, input.version));
  const name = booking.passengerName ?? booking.bookingId;
  return ok({
    changeId: event.eventId,
    subject: event.subject,
    names: [name],
    said: `${name} is canceled${booking.seatNumber ? `, seat ${booking.seatNumber} is free` : ""}`,
  });
});
