import type { Route } from "next";

/** Where passengers are moved to another flight, from the page of a booking; `to` once the flight is chosen. */
export function moveHref(bookingId: string, moving: { bookingId: string }[], to?: string): Route {
  const ids = moving.map((passenger) => encodeURIComponent(passenger.bookingId)).join(",");
  const chosen = to ? `&to=${encodeURIComponent(to)}` : "";
  return `/bookings/${encodeURIComponent(bookingId)}/move?with=${ids}${chosen}` as Route;
}
