import { layoutFor } from "@/lib/aircraft/layout";
import { nameOf } from "@/lib/auth/names";
import { explain, type Flight, maySell } from "@/lib/flights/flight";
import { ago } from "@/lib/format";
import { fieldProblem, type Problem } from "@/lib/result";
import { type Booking, explainCancel, isLive, mayCancel } from "./booking";
import { nearestFree, seatExists } from "./make";
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

/** The field of a passenger's seat, by their place in the party. */
function seatField(passenger: number): string {
  return `passengers.${passenger}.seat`;
}

/** Seats that the quoted aircraft does not have, each at its field. */
export function noSuchSeats(input: BookingInput): Problem | undefined {
  const fields: Problem["fields"] = {};
  for (const [index, { seat }] of input.passengers.entries())
    if (!seatExists(seat, input.quote))
      fields[seatField(index)] = { message: explain({ kind: "no-such-seat", seat }) };
  return Object.keys(fields).length > 0
    ? { code: "refused", message: "Some seats are not there.", fields }
    : undefined;
}

/** Who has a seat now, as far as the index knows. */
async function holderSentence(flightId: string, seat: string): Promise<string> {
  const holder = await bookings.holderOf(flightId, seat);
  if (!holder?.passengerName) return "";
  const when = holder.createdAt ? `, booked ${ago(holder.createdAt, now())}` : "";
  return ` ${holder.passengerName}, ${holder.bookingId}, has it${when}.`;
}

/** Each seat that was lost, at its field: who has it now, and the nearest free one that nobody of the party chose. */
async function seatsLost(input: BookingInput, flight: Flight): Promise<Problem> {
  const held = new Set([...flight.takenSeats, ...flight.blockedSeats]);
  const chosen = new Set(input.passengers.map(({ seat }) => seat));
  const free = layoutFor(flight.aircraftType, flight.capacity).seats.filter((seat) => !held.has(seat));
  const offered = new Set<string>();
  const fields: Problem["fields"] = {};
  for (const [index, { seat }] of input.passengers.entries()) {
    if (!held.has(seat)) continue;
    const taken = flight.takenSeats.includes(seat);
    const sentence = explain({ kind: taken ? "seat-taken" : "seat-blocked", seat });
    const next = nearestFree(
      seat,
      free.filter((other) => !chosen.has(other) && !offered.has(other)),
    );
    if (next) offered.add(next);
    fields[seatField(index)] = {
      message: `${sentence}${taken ? await holderSentence(input.flightId, seat) : ""}`,
      ways: next ? [{ label: `Use ${next}`, set: { [seatField(index)]: next } }] : [],
    };
  }
  return { code: "refused", message: "Some seats were lost. The rest of the choice is kept.", fields };
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
    const { passengerName = "Somebody", bookingId, seatNumber = "" } = refusal.booking;
    const index = input.passengers.findIndex(({ seat }) => seat === seatNumber);
    return fieldProblem(
      seatField(index),
      `Seat ${seatNumber} is taken: ${passengerName}, ${bookingId}, has it.`,
    );
  }
  const seats = input.passengers.map(({ seat }) => seat);
  const verdict = maySell(refusal.flight, { seats, quote: input.quote });
  if (verdict.ok) return { code: "busy", message: "The flight was busy just now. Try again." };
  if (refusal.flight && (verdict.error.kind === "seat-taken" || verdict.error.kind === "seat-blocked"))
    return seatsLost(input, refusal.flight);
  return { code: "refused", message: explain(verdict.error) };
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
