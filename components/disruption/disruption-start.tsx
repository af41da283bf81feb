import { Fragment } from "react";
import { flightHref } from "@/components/flights/flight-href";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Note } from "@/components/ui/note";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { DisruptionStart as Start } from "@/lib/disruption/screen";
import { counted } from "@/lib/format";
import { ClosingForm } from "./closing-form";
import { Impact } from "./impact";
import { OpenForm } from "./open-form";

function Flights({ flights }: Pick<Start, "flights">) {
  return (
    <table className="t">
      <caption className="vh">Flights to cancel</caption>
      <thead>
        <tr>
          <th scope="col">Flight</th>
          <th scope="col">Route</th>
          <th scope="col">Departs</th>
          <th scope="col" className="n">
            Passengers
          </th>
        </tr>
      </thead>
      <tbody>
        {flights.map(({ row, passengers }) => (
          <tr key={row.flightId}>
            <td>
              <AppLink className="fl" href={flightHref(row.flightId)}>
                {row.designator}
              </AppLink>
            </td>
            <td className="mono">
              {row.origin?.iata}→{row.destination?.iata}
            </td>
            <td>{row.departs.scheduled ? <TimeOfDay time={row.departs.scheduled} show="digits" /> : null}</td>
            <td className="num n">{passengers}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Flights that the same aircraft was to fly afterwards. */
function Onward({ onward }: Pick<Start, "onward">) {
  if (onward.length === 0) return null;
  return (
    <p className="dis-part two">
      {counted(onward.length, "later flight")} of that day {onward.length === 1 ? "loses" : "lose"}{" "}
      <span className="mono">{onward[0]?.registration}</span>:{" "}
      {onward.map(({ flightId, designator }) => (
        <Fragment key={flightId}>
          <AppLink className="mono" href={flightHref(flightId)}>
            {designator}
          </AppLink>{" "}
        </Fragment>
      ))}
    </p>
  );
}

/** What canceling would hit, before anything is planned: the flights, the people, and the reason to give. */
export function DisruptionStart({ start }: { start: Start }) {
  const { title, flights, impact, onward, refused, asked } = start;
  const chosen = flights.length > 0;
  return (
    <>
      <PageHeader
        crumb={{ href: "/disruptions", label: "Disruptions" }}
        title={
          title ? (
            <>
              Cancel <span className="mono h-id">{title}</span>
            </>
          ) : (
            "Cancel several flights"
          )
        }
      />
      {refused ? (
        <Note tone="late" className="page-note">
          {refused}
        </Note>
      ) : null}
      {chosen ? (
        <>
          <Impact impact={impact} />
          <Flights flights={flights} />
          <Onward onward={onward} />
          {refused ? null : (
            <div className="dis-part">
              <OpenForm flightIds={flights.map(({ row }) => row.flightId)} title={title} />
              <p className="two">
                The plan is drawn up and kept. Nothing is closed and nobody is moved before you approve it.
              </p>
            </div>
          )}
        </>
      ) : (
        <ClosingForm asked={asked} />
      )}
    </>
  );
}
