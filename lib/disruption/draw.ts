import { designator, type Flight } from "@/lib/flights/flight";
import type { Problem } from "@/lib/result";
import { aboardOf } from "./aboard";
import { canceledOf, candidatesFor } from "./candidates";
import { explainCancelFlight, mayCancelFlight, type Planned } from "./disruption";
import { type Party, partiesOn } from "./party";
import { planFor } from "./plan";

/** `AS 448 SEA→JFK`. */
export function nameOfFlight(flight: Flight): string {
  const { origin, destination } = flight;
  return origin && destination ? `${designator(flight)} ${origin}→${destination}` : designator(flight);
}

function disruptionHref(jobId: string): string {
  return `/disruptions/${jobId}`;
}

/** Why one of these flights cannot be canceled, with the way to the disruption that cancels it already. */
export function cannotCancel(flightIds: readonly string[], flights: readonly Flight[]): Problem | undefined {
  for (const flightId of flightIds) {
    const flight = flights.find((one) => one.flightId === flightId);
    const verdict = mayCancelFlight(flight);
    if (verdict.ok) continue;
    const message = explainCancelFlight(verdict.error, flight ? designator(flight) : flightId);
    const by = flight?.disruptionJob;
    return {
      code: flight ? "refused" : "not-found",
      message,
      ...(by ? { see: { href: disruptionHref(by), label: "Open that disruption" } } : {}),
    };
  }
  return undefined;
}

function rowsOf(parties: readonly Party[], placements: ReturnType<typeof planFor>): Planned[] {
  const travelers = new Map(
    parties.flatMap((party) => party.travelers.map((one) => [one.bookingId, { party, one }] as const)),
  );
  return placements.flatMap(({ bookingId, legs, why }): Planned[] => {
    const found = travelers.get(bookingId);
    if (!found) return [];
    const { party, one } = found;
    return [
      {
        bookingId,
        name: one.name,
        ...(party.locator ? { locator: party.locator } : {}),
        flightId: party.flightId,
        ...(one.seat ? { seat: one.seat } : {}),
        ...(one.status ? { status: one.status } : {}),
        needs: one.needs,
        legs,
        why,
      },
    ];
  });
}

/** A plan for everybody on these flights now, by the rules. */
export async function drawPlan(flights: readonly Flight[], now = new Date()) {
  const [aboard, candidates] = await Promise.all([
    Promise.all(flights.map((flight) => aboardOf(flight))),
    candidatesFor(flights, now),
  ]);
  const parties = aboard.flatMap(({ flight, bookings }) => partiesOn(flight, bookings));
  const canceled = flights.map(
    (flight) =>
      canceledOf(flight, now) ?? {
        flightId: flight.flightId,
        journey: { origin: "?", destination: "?", notBefore: 0, notAfter: 0 },
        layout: { rows: [], seats: [] },
      },
  );
  return { parties, rows: rowsOf(parties, planFor(parties, canceled, candidates)) };
}
