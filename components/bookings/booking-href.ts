/** The address of a booking's page. */
export function bookingHref(bookingId: string): string {
  return `/bookings/${encodeURIComponent(bookingId)}`;
}
