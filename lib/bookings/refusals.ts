import { layoutFor } from "@/lib/aircraft/layout";
import { nameOf } from "@/lib/auth/names";
import { explain, type Flight, maySell } from "@/lib/flights/flight";
import { ago } from "@/lib/format";
import { fieldProblem, type Problem } from "@/lib/result";
import { type Booking, explainCancel, isLive, mayCancel } from "./booking";
import { nearestFree } from "./make";
import * as bookings from "./repository";
import type { BookingInput } from "./schema";

function now(): string {
  return new Date().toISOString();
}

function bookingLink(booking: Booking): Problem["see"] {
  return {
    href: `/bookings/${encodeURIComponent(booking.bookingId)}`,
    label: `Open booking ${booking.bookingId}`,
  };
}

/** Who has the seat now, as far as the index knows, and the nearest one that is free. */
async function seatLost(input: BookingInput, flight: Flight, sentence: string): Promise<Problem> {
  const holder = await bookings.holderOf(input.flightId, input.seat);
  const who = holder?.passengerName ? ` ${holder.passengerName}, ${holder.bookingId}, has it` : "";
  const when = who && holder?.createdAt ? `, booked ${ago(holder.createdAt, now())}.` : who ? "." : "";
  const held = new Set([...flight.takenSeats, ...flight.blockedSeats]);
  const free = layoutFor(flight.aircraftType, flight.capacity).seats.filter((seat) => !held.has(seat));
  const next = nearestFree(input.seat, free);
  return fieldProblem(
    "seat",
    `${sentence}${who}${when}`,
    next ? [{ label: `Use ${next}`, set: { seat: next } }] : [],
  );
}

/** Why a booking was refused, told by the same rule that the form asks, from what is stored now. */
export async function bookRefusal(input: BookingInput, refusal: bookings.BookRefusal): Promise<Problem> {
  if (refusal.kind === "id-in-use") {
    const { passengerName, seatNumber } = refusal.booking;
    const own = refusal.booking.requestId === input.requestId;
    const since = isLive(refusal.booking) ? "" : ", and canceled since";
    return {
      code: "refused",
      message: own
        ? `This form was already sent: ${passengerName} was booked in seat ${seatNumber}${since}.`
        : `The locator ${input.locator} was given to somebody else. Reload the page for a new one.`,
      see: bookingLink(refusal.booking),
    };
  }
  if (refusal.kind === "held-outside-ledger") {
    const { passengerName = "Somebody", bookingId } = refusal.booking;
    return fieldProblem("seat", `Seat ${input.seat} is taken: ${passengerName}, ${bookingId}, has it.`);
  }
  const verdict = maySell(refusal.flight, { seats: [input.seat], quote: input.quote });
  if (verdict.ok) return { code: "busy", message: "The flight was busy just now. Try again." };
  const sentence = explain(verdict.error);
  if (refusal.flight && (verdict.error.kind === "seat-taken" || verdict.error.kind === "seat-blocked"))
    return seatLost(input, refusal.flight, sentence);
  return { code: "refused", message: sentence };
}

/** Why a cancellation was refused; a second one learns who canceled first, and when. */
export async function cancelRefusal(current: Booking | undefined, seenVersion: number): Promise<Problem> {
  const verdict = mayCancel(current, seenVersion);
  if (verdict.ok) return { code: "busy", message: "The booking was busy just now. Try again." };
  const sentence = explainCancel(verdict.error);
  if (verdict.error.kind === "gone") return { code: "not-found", message: sentence };
  if (verdict.error.kind !== "already-canceled" || !current?.updatedAt)
    return { code: verdict.error.kind === "stale" ? "conflict" : "refused", message: sentence };
  const by = await nameOf(current.updatedBy);
  return { code: "refused", message: `${by} canceled it ${ago(current.updatedAt, now())}. ${sentence}` };
}
