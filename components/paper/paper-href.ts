import { bookingHref } from "@/components/bookings/booking-href";
import { flightHref } from "@/components/flights/flight-href";

/** The address of a passenger's boarding pass, or of the whole party's. */
export function boardingPassHref(bookingId: string, party = false): string {
  return `${bookingHref(bookingId)}/boarding-pass${party ? "?party=1" : ""}`;
}

/** The address of a flight's manifest for paper. */
export function manifestHref(flightId: string, by: "seat" | "name"): string {
  return `${flightHref(flightId)}/manifest?by=${by}`;
}

/** The address of a flight's manifest as a file. */
export function manifestCsvHref(flightId: string): string {
  return `${flightHref(flightId)}/manifest.csv`;
}
