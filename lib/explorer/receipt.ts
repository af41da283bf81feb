/** How one operation went, shown with every answer. */
export type Receipt = {
  /** The service's id of it; of the last round trip where there were several. */
  requestId: string;
  /** How often it was sent: 1 when nothing was tried again. Of several round trips, the sum. */
  tries: number;
  /** Milliseconds from sending to the answer. */
  ms: number;
  /** Read or write units, where the service said. */
  capacity?: number;
  /** How many requests one answer took; 1 where it is left out. */
  roundTrips?: number;
};

/** `1.5`, `0.5`, `128`: units as AWS counts them, in halves and without a long tail. */
export function unitsOf(capacity: number): string {
  return String(Math.round(capacity * 10) / 10);
}

/** How often requests of this operation had to be sent again. */
export function retriesOf({ tries, roundTrips = 1 }: Receipt): number {
  return Math.max(0, tries - roundTrips);
}
