import { parseSeat, seatText } from "@/lib/aircraft/seats";
import { type BookingStatus, bookingStatuses } from "@/lib/bookings/booking";
import type { Item } from "@/lib/dynamo/item";
import { type FlightStatus, flightStatuses } from "@/lib/flights/flight";

/** Other programs' words for ours, without capitals, spaces and dashes. */
const bookingWords: Record<string, BookingStatus> = {
  booked: "confirmed",
  hk: "confirmed",
  ok: "confirmed",
  cancelled: "canceled",
  cancel: "canceled",
  checkedin: "checked_in",
  onboard: "boarded",
  noshow: "no_show",
};
const flightWords: Record<string, FlightStatus> = {
  ontime: "scheduled",
  cancelled: "canceled",
  cancelling: "canceling",
  landed: "arrived",
};

function plain(word: string): string {
  return word.toLowerCase().replace(/[^a-z]/g, "");
}

function meaning<T extends string>(stored: unknown, words: readonly T[], others: Record<string, T>) {
  if (typeof stored !== "string") return undefined;
  const word = plain(stored);
  return words.find((one) => plain(one) === word) ?? (Object.hasOwn(others, word) ? others[word] : undefined);
}

/** The status that another program's word means; undefined for none that can be told. */
export function bookingStatusOf(stored: unknown): BookingStatus | undefined {
  return meaning(stored, bookingStatuses, bookingWords);
}

export function flightStatusOf(stored: unknown): FlightStatus | undefined {
  return meaning(stored, flightStatuses, flightWords);
}

/** `12A` of `012a`; undefined where it is spelled so already, or is no seat. */
export function respelledSeat(stored: string | undefined): string | undefined {
  const seat = stored && parseSeat(stored);
  const text = seat ? seatText(seat) : undefined;
  return text === stored ? undefined : text;
}

/** The codes of a route that only their spelling keeps from being known, as they should be. */
export function respelledCodes(item: Item, known: (code: string) => boolean): Item {
  const set: Item = {};
  for (const name of ["origin", "destination"]) {
    const stored = item[name];
    const code = typeof stored === "string" ? stored.trim().toUpperCase() : "";
    if (code && code !== stored && known(code)) set[name] = code;
  }
  return set;
}
