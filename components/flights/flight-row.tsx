import { AppLink } from "@/components/ui/app-link";
import { LoadBar } from "@/components/ui/load-bar";
import { StatusMark } from "@/components/ui/status-mark";
import { DayShift, UtcTime } from "@/components/ui/time-of-day";
import type { PlaceView, FlightRow as Row } from "@/lib/flights/row";
import { flightHref } from "./flight-href";

function Place({ place }: { place?: PlaceView }) {
  if (!place) return <span className="three">unknown</span>;
  return (
    <>
      <span className="iata">{place.iata}</span> <span className="dst">{place.city}</span>
    </>
  );
}

/** One flight of a list. Nothing is written where nothing differs from the plan. */
export function FlightRow({ row, route }: { row: Row; route: boolean }) {
  const { departs, arrives, status } = row;
  const moved = departs.expected !== undefined;
  const gone = status.kind === "canceled" || status.kind === "canceling";
  const arrival = arrives.expected ?? arrives.scheduled;
  return (
    <tr className={row.past ? "done" : undefined}>
      <td className="c-std">
        {departs.scheduled ? (
          <time className={moved || gone ? "tm was" : "tm"} dateTime={departs.scheduled.instant}>
            {departs.scheduled.local}
          </time>
        ) : (
          <span className="three">no time</span>
        )}
      </td>
      <td className="c-z">{departs.scheduled ? <UtcTime time={departs.scheduled} /> : null}</td>
      <td className="c-est">
        {departs.expected ? (
          <>
            <time
              className={status.kind === "delayed" ? "tm late" : "tm"}
              dateTime={departs.expected.instant}
            >
              {departs.expected.local}
            </time>
            <DayShift days={departs.dayShift} because="Leaves on a later day" />
          </>
        ) : null}
      </td>
      <td className="c-fl">
        <AppLink className="fl" href={flightHref(row.flightId)} prefetch={false}>
          {row.designator}
        </AppLink>
      </td>
      <td className="c-to">
        {route ? (
          <>
            <Place place={row.origin} /> <span className="three">→</span>{" "}
          </>
        ) : null}
        <Place place={row.destination} />
      </td>
      <td className="c-gate gate">{row.gate}</td>
      <td className="c-st">
        <StatusMark status={status} />
      </td>
      <td className="c-ac">
        <span className="mono s">{row.registration}</span>{" "}
        <span className="mono s three">{row.aircraftType}</span>
      </td>
      <td className="c-load">
        <LoadBar load={row.load} />
      </td>
      <td className="c-sta">
        {arrival ? (
          <>
            <time className={gone ? "tm was" : "tm soft"} dateTime={arrival.instant}>
              {arrival.local}
            </time>
            <DayShift days={arrives.dayShift} because="Arrives on another day" />
          </>
        ) : null}
      </td>
    </tr>
  );
}
