/**
 * The address of a booking's page. A link that knows the flight says it, so that the page need not read the booking before it
 * reads the flight; the page is the same without it, or when it is no longer true.
 */
export function bookingHref(bookingId: string, flightId?: string): string {
  const address = `/bookings/${encodeURIComponent(bookingId)}`;
  return flightId ? `${address}?flight=${encodeURIComponent(flightId)}` : address;
}
