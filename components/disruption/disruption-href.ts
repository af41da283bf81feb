/** The page of one disruption. */
export function disruptionHref(jobId: string): string {
  return `/disruptions/${jobId}`;
}

/** The page that shows what canceling a flight would hit. */
export function cancelFlightHref(flightId: string): string {
  return `/disruptions/new?flight=${encodeURIComponent(flightId)}`;
}
