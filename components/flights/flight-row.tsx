import { AppLink } from "@/components/ui/app-link";
import { LoadBar } from "@/components/ui/load-bar";
import { StatusMark } from "@/components/ui/status-mark";
import { DayShift, UtcTime } from "@/components/ui/time-of-day";
import type { MovementView, PlaceView, FlightRow as Row } from "@/lib/flights/row";
import { FaultsMark } from "./faults-mark";
import { flightHref } from "./flight-href";

/** What the column of places tells: the other end of all flights of a station, or both ends. */
export type Ends = "To" | "From" | "Route";

function Place({ place }: { place?: PlaceView }) {
  if (!place) return <span className="three">unknown</span>;
  return (
    <>
      <span className="iata">{place.iata}</span> <span className="dst">{place.city}</span>
    </>
  );
}

function Places({ row, ends, station }: { row: Row; ends: Ends; station: string }) {
  const { origin, destination } = row;
  if (ends !== "Route") return <Place place={ends === "To" ? destination : origin} />;
  const far = destination?.iata === station ? origin : destination;
  return (
    <>
      <span className="iata">{origin?.iata ?? "?"}</span> <span className="three">→</span>{" "}
      <span className="iata">{destination?.iata ?? "?"}</span> <span className="dst">{far?.city}</span>
    </>
  );
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
  const { departs, arrives, status, faults } = row;
  const gone = status.kind === "canceled" || status.kind === "canceling";
  const late = status.kind === "delayed";
  return (
    <tr className={row.past ? "done" : undefined}>
      <td className="c-std">
        <Departure departs={departs} struck={late || gone} />
      </td>
      <td className="c-z">{departs.scheduled ? <UtcTime time={departs.scheduled} /> : null}</td>
      <td className="c-est">
        <Expected departs={departs} late={late} />
      </td>
      <td className="c-fl">
        <AppLink className="fl" href={flightHref(row.flightId)}>
          {row.designator}
        </AppLink>
      </td>
      <td className="c-to">
        <Places row={row} ends={ends} station={station} />
      </td>
      <td className="c-gate">{row.gate ? <span className="gate">{row.gate}</span> : null}</td>
      <td className="c-st">
        <StatusMark status={status} />
        <FaultsMark faults={faults} />
      </td>
      <td className="c-ac">
        <span className="mono s">{row.registration}</span>{" "}
        <span className="mono s three">{row.aircraftType}</span>
      </td>
      <td className="c-load">
        <LoadBar load={row.load} />
      </td>
      <td className="c-sta">
        <Arrival arrives={arrives} struck={gone} />
      </td>
    </tr>
  );
}
