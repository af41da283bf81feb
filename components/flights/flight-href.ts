/** The address of a flight's page. */
export function flightHref(flightId: string): string {
  return `/flights/${encodeURIComponent(flightId)}`;
}
