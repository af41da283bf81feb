import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { counted } from "@/lib/format";
import type { Timeline } from "@/lib/timeline/screen";

/** Flights of the day that no bar can show, so that none of them is missing without a word. */
export function UndrawnList({ flights }: { flights: Timeline["undrawn"] }) {
  return (
    <details className="tl-list">
      <summary>{counted(flights.length, "flight")} without times or places to draw</summary>
      <ul>
        {flights.map(({ flightId, name }) => (
          <li key={flightId}>
            <AppLink href={flightHref(flightId)}>{name}</AppLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
