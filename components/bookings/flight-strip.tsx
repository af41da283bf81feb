import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { TimeOfDay } from "@/components/ui/time-of-day";
import { longDay, shortDay } from "@/lib/airports/day";
import type { FlightRow } from "@/lib/flights/row";

/** `Fri 20 November`. */
function weekday(day: string): string {
  return `${longDay(day).slice(0, 3)} ${shortDay(day)}`;
}

/** A flight in one line, where something else is about it. */
export function FlightStrip({ flight }: { flight: FlightRow }) {
  const { departs, arrives, origin, destination } = flight;
  const leaves = departs.expected ?? departs.scheduled;
  const lands = arrives.expected ?? arrives.scheduled;
  return (
    <div className="fltpick">
      <span className="fl">{flight.designator}</span>
      {leaves ? (
        <span>
          <b className="mono">{origin?.iata}</b>{" "}
          <TimeOfDay time={leaves} superseded={departs.expected && departs.scheduled} />
        </span>
      ) : null}
      {lands ? (
        <span>
          <b className="mono">{destination?.iata}</b> <TimeOfDay time={lands} dayShift={arrives.dayShift} />
        </span>
      ) : null}
      <span className="two s">
        {[departs.scheduled && weekday(departs.scheduled.date), flight.aircraftType]
          .filter(Boolean)
          .join(", ")}
      </span>
      <AppLink className="s" href={flightHref(flight.flightId)}>
        The flight
      </AppLink>
    </div>
  );
}
