"use server";

import { action } from "@/lib/action";
import { newLocator } from "@/lib/bookings/locator";
import { ok } from "@/lib/result";
import { changeAction } from "./change-action";
import { gateSteps, takeStep } from "./deeds/at-the-gate";
import { changeSeat, swapSeats } from "./deeds/change-seat";
import { moveToFlight } from "./deeds/move";
import { cancelTogether, correctName, reinstate, splitParty } from "./deeds/party";
import { flightAndSeats, partyOf } from "./reading";
import {
  flightMove,
  gateStep,
  nameCorrection,
  partySplit,
  reinstatement,
  seatChange,
  seatSwap,
  togetherCancel,
  undoing,
} from "./schema";
import { undo } from "./undo";

// Each is refused as its rule in deeds/ says, and by the ledger: a seat that is taken or blocked, a flight not on sale.

export const changePassengerSeat = changeAction("bookings.change", seatChange, {
  kind: "booking.reseated",
  seen: ({ bookingId, version }) => [{ bookingId, version }],
  decide: async ([booking], { seat }) =>
    changeSeat(booking, seat, (await flightAndSeats(booking.flightId)).seats),
  said: (names, { seat }) => `${names} sits in ${seat}`,
});

export const swapPassengers = changeAction("bookings.change", seatSwap, {
  kind: "booking.swapped",
  seen: ({ one, other }) => [one, other],
  decide: ([first, second]) => swapSeats(first, second ?? first),
  said: (names) => `${names} changed seats`,
});

export const movePassengers = changeAction("bookings.change", flightMove, {
  kind: "booking.moved",
  seen: ({ seated }) => seated.map(({ bookingId, version }) => ({ bookingId, version })),
  decide: async (bookings, { toFlightId, seated }) => {
    const { flight, seats } = await flightAndSeats(toFlightId);
    const pairs = bookings.map((booking, index) => ({ booking, seat: seated[index]?.seat ?? "" }));
    return moveToFlight(pairs, flight, seats);
  },
  said: (names, { toFlightId }) => `${names} moved to ${toFlightId}`,
  fieldOf: ({ seated }, seat) => `seated.${seated.findIndex((passenger) => passenger.seat === seat)}.seat`,
});

export const splitPassengers = changeAction("bookings.change", partySplit, {
  kind: "booking.split",
  seen: ({ leaving }) => leaving,
  decide: async (leaving) => splitParty(leaving, await partyOf(leaving[0]), newLocator()),
  said: (names) => `${names}: under a locator of their own`,
});

export const correctPassengerName = changeAction("bookings.change", nameCorrection, {
  kind: "booking.renamed",
  seen: ({ bookingId, version }) => [{ bookingId, version }],
  decide: ([booking], { givenName, familyName }) => correctName(booking, givenName, familyName),
  said: (_names, { givenName, familyName }) => `The name is ${givenName} ${familyName}`,
});

export const cancelPassengers = changeAction("bookings.cancel", togetherCancel, {
  kind: "booking.canceled",
  seen: ({ bookings }) => bookings,
  decide: cancelTogether,
  said: (names) => `${names} canceled`,
});

export const reinstatePassenger = changeAction("bookings.change", reinstatement, {
  kind: "booking.reinstated",
  seen: ({ bookingId, version }) => [{ bookingId, version }],
  decide: async ([booking], { seat }) =>
    reinstate(booking, seat || undefined, (await flightAndSeats(booking.flightId)).seats),
  said: (names) => `${names} is booked again`,
});

export const stepPassengers = changeAction("bookings.change", gateStep, {
  kind: "booking.stepped",
  seen: ({ bookings }) => bookings,
  decide: (bookings, { step }) => takeStep(bookings, step),
  said: (names, { step }) => `${names} ${gateSteps[step].verb}`,
});

/** Takes a stored change back; refused when something of it moved since, with who moved it. */
export const undoChange = action(
  "bookings.change",
  undoing,
  async ({ subject, changeId }, who, requestId) => {
    const done = await undo(subject, changeId, { who, requestId });
    return done.ok ? ok({ ...done.value, said: `Taken back for ${done.value.names.join(", ")}` }) : done;
  },
);
