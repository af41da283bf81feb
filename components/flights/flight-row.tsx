import { StatusMark } from "@/components/ui/status-mark";
import { DayShift, UtcTime } from "@/components/ui/time-of-day";
import type { MovementView, FlightRow as Row } from "@/lib/flights/row";
import type { Ends } from "./flight-heading";
import { MovementRow } from "./movement-row";
import { OnePlace, RoutePlaces } from "./places";

function Places({ row, ends, station }: { row: Row; ends: Ends; station: string }) {
  const { origin, destination } = row;
  if (ends === "Route") {
    const far = destination?.iata === station ? origin : destination;
    return <RoutePlaces origin={origin?.iata} destination={destination?.iata} city={far?.city} />;
  }
  const place = ends === "To" ? destination : origin;
  return place ? <OnePlace {...place} /> : <span className="three">unknown</span>;
}

function Departure({ departs, struck }: { departs: MovementView; struck: boolean }) {
  const { scheduled } = departs;
  if (!scheduled) return <span className="three">no time</span>;
  return (
    <time className={struck ? "tm was" : "tm"} dateTime={scheduled.instant}>
      {scheduled.local}
    </time>
  );
}

function Expected({ departs, late }: { departs: MovementView; late: boolean }) {
  const { expected, dayShift } = departs;
  if (!expected) return null;
  return (
    <>
      <time className={late ? "tm late" : "tm"} dateTime={expected.instant}>
        {expected.local}
      </time>
      <DayShift days={dayShift} because="Leaves on a later day" />
    </>
  );
}

function Arrival({ arrives, struck }: { arrives: MovementView; struck: boolean }) {
  const arrival = arrives.expected ?? arrives.scheduled;
  if (!arrival) return null;
  return (
    <>
      <time className={struck ? "tm was" : "tm soft"} dateTime={arrival.instant}>
        {arrival.local}
      </time>
      <DayShift days={arrives.dayShift} because="Arrives on another day" />
    </>
  );
}

/** One flight of a list. Nothing is written where nothing differs from the plan. */
export function FlightRow({ row, ends, station }: { row: Row; ends: Ends; station: string }) {
  const { departs, arrives, status } = row;
  const gone = status.kind === "canceled" || status.kind === "canceling";
  const late = status.kind === "delayed";
  return (
    <MovementRow
      row={row}
      look={row.past ? "done" : undefined}
      scheduled={<Departure departs={departs} struck={late || gone} />}
      utc={departs.scheduled ? <UtcTime time={departs.scheduled} /> : null}
      expected={<Expected departs={departs} late={late} />}
      places={<Places row={row} ends={ends} station={station} />}
      status={<StatusMark status={status} />}
      other={<Arrival arrives={arrives} struck={gone} />}
    />
  );
}
