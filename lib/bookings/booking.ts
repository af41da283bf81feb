import { err, ok, type Result } from "@/lib/result";

/** A party under one locator: the trade's limit, and far under the 100 actions of a transaction. */
export const mostPassengers = 9;

export const bookingStatuses = ["confirmed", "checked_in", "boarded", "no_show", "canceled"] as const;
export type BookingStatus = (typeof bookingStatuses)[number];

/** One passenger on one flight. Items of other programs may be partial: everything but the id can be missing. */
export type Booking = {
  /** Locator and passenger number, `K7QX2M-1`; other programs may write anything. */
  bookingId: string;
  passengerName?: string;
  flightId?: string;
  seatNumber?: string;
  /** Missing where the stored word is none of ours, or where there is none. */
  status?: BookingStatus;
  recordLocator?: string;
  email?: string;
  phone?: string;
  note?: string;
  /** Exact decimal in major units of the currency, as stored. */
  pricePaid?: string;
  currency?: string;
  requestId?: string;
  /** Folded, `SHARMA/BINAYA`. */
  nameKey?: string;
  /** 0 for an item that Apron has never written. */
  version: number;
  createdAt?: string;
  createdBy?: string;
  updatedAt?: string;
  updatedBy?: string;
  /** The import that wrote to it last. */
  importJob?: string;
  unreadable: string[];
  other: Record<string, unknown>;
};

/** A canceled passenger holds no seat; everybody else does. */
export function isLive(booking: Pick<Booking, "status">): boolean {
  return booking.status !== "canceled";
}

export type CancelRefusal =
  | { kind: "gone" }
  | { kind: "already-canceled" }
  | { kind: "boarded" }
  | { kind: "stale" };

const sentences: Record<CancelRefusal["kind"], string> = {
  gone: "This booking is no longer there.",
  "already-canceled": "This booking is canceled already. No seat was released a second time.",
  boarded: "This passenger has boarded: take them off the aircraft first.",
  stale: "Somebody changed this booking meanwhile. Look at it again before canceling.",
};

export function explainCancel(refusal: CancelRefusal): string {
  return sentences[refusal.kind];
}

/** May this booking be canceled? Not when it is gone, canceled already, aboard, or not as the person last saw it. */
export function mayCancel(booking: Booking | undefined, seenVersion: number): Result<Booking, CancelRefusal> {
  if (!booking) return err({ kind: "gone" });
  if (booking.status === "canceled") return err({ kind: "already-canceled" });
  if (booking.status === "boarded") return err({ kind: "boarded" });
  if (booking.version !== seenVersion) return err({ kind: "stale" });
  return ok(booking);
}

/** Is `stored` what a request with this id, flight and seat would have written? Then the request already succeeded. */
export function isReplay(stored: Booking, wanted: Booking): boolean {
  return (
    stored.requestId === wanted.requestId &&
    stored.flightId === wanted.flightId &&
    stored.seatNumber === wanted.seatNumber &&
    stored.passengerName === wanted.passengerName
  );
}
