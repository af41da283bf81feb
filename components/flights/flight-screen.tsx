import type { ReactNode } from "react";
import { DelayButton } from "@/components/delays/delay-button";
import { cancelFlightHref, disruptionHref } from "@/components/disruption/disruption-href";
import { aircraftHref } from "@/components/equipment/aircraft-href";
import { SeatsMissing } from "@/components/equipment/seats-missing";
import { MoreActions } from "@/components/layout/more-actions";
import { FlightIdentity, PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { AppLink } from "@/components/ui/app-link";
import { KeyOf } from "@/components/ui/button";
import { StatusMark } from "@/components/ui/status-mark";
import { longDay, shortDay } from "@/lib/airports/day";
import type { FlightDetail } from "@/lib/flights/screen";
import { DeleteDialog } from "./delete-dialog";
import { FlightFacts } from "./flight-facts";
import { flightHref } from "./flight-href";
import { RetimeDialog } from "./retime-dialog";
import { BackStep, NextStep } from "./step-buttons";
import { AlsoStored, StoredFaults } from "./stored-otherwise";

/** The list that a flight lies in: its origin's departures of its day. */
function listOf({ row, values }: FlightDetail): { href: string; label: string } {
  const { departureDate: day } = values;
  if (!day || !row.origin) return { href: "/flights", label: "Flights" };
  return { href: `/flights?day=${day}&station=${row.origin.iata}`, label: `Departures, ${shortDay(day)}` };
}

function Actions({ flight, back }: { flight: FlightDetail; back: string }) {
  const { row, version, values, may, steps } = flight;
  const href = flightHref(row.flightId);
  const departs = row.departs.scheduled;
  const name = row.origin
    ? `${row.designator} ${row.origin.iata}→${row.destination?.iata ?? ""}`
    : row.designator;
  const { departureDate, departureTime, departureOffset, arrivalDate, arrivalTime, arrivalOffset } = values;
  const times = { departureDate, departureTime, departureOffset, arrivalDate, arrivalTime, arrivalOffset };
  const edit = may.edit ? (
    <>
      <AppLink className="btn" id="aircraft" href={aircraftHref(row.flightId)}>
        Change aircraft…
      </AppLink>
      <AppLink className="btn" id="edit" href={`${href}/edit`}>
        Edit <KeyOf keys="e" />
      </AppLink>
    </>
  ) : null;
  const stepping = {
    flightId: row.flightId,
    version,
    name,
    ...(row.origin ? { from: row.origin.city } : {}),
    ...(row.destination ? { to: row.destination.city } : {}),
  };
  const operating = (
    <>
      {steps.next ? <NextStep key={steps.next} flight={stepping} next={steps.next} /> : null}
      {steps.back ? <BackStep key={steps.back} flight={stepping} back={steps.back} /> : null}
      {may.retime ? (
        <RetimeDialog
          name={name}
          designator={row.designator}
          values={{ flightId: row.flightId, version, ...times }}
          places={{ departure: row.origin?.city, arrival: row.destination?.city }}
        />
      ) : null}
      {edit}
    </>
  );
  return (
    <>
      {may.retime ? <DelayButton flight={{ flightId: row.flightId, name: row.designator }} /> : null}
      {may.edit || may.remove ? (
        <MoreActions>
          {operating}
          {may.cancel ? (
            <AppLink className="btn danger-quiet" href={cancelFlightHref(row.flightId)}>
              Cancel flight…
            </AppLink>
          ) : null}
          {may.remove ? (
            <DeleteDialog
              flightId={row.flightId}
              version={version}
              name={name}
              when={departs && `${longDay(departs.date)}, ${departs.local} ${departs.zone}`}
              back={back}
            />
          ) : null}
        </MoreActions>
      ) : null}
      {flight.disruption ? (
        <AppLink className="btn" href={disruptionHref(flight.disruption)}>
          Open the disruption
        </AppLink>
      ) : null}
      {may.book ? (
        <AppLink className="btn primary" id="book" href={`${href}/bookings/new`}>
          New booking <KeyOf keys="c" />
        </AppLink>
      ) : null}
    </>
  );
}

const keys = [
  { keys: "c", label: "New booking", target: "book" },
  { keys: "d", label: "Delay", target: "delay" },
  { keys: "e", label: "Edit", target: "edit" },
  { keys: "r", label: "Retime", target: "retime" },
];

type FlightScreenProps = {
  flight: FlightDetail;
  seats: ReactNode;
  manifest: ReactNode;
  history: ReactNode;
  /** Where its record is mended, for those who may look. */
  mendHref?: string | undefined;
};

/** One flight: what it is, who is on it, what happened to it. */
export function FlightScreen({ flight, seats, manifest, history, mendHref }: FlightScreenProps) {
  const { row, other } = flight;
  const list = listOf(flight);
  return (
    <>
      <PageHeader
        as="identity"
        crumb={list}
        title={
          <FlightIdentity designator={row.designator} from={row.origin?.iata} to={row.destination?.iata} />
        }
        status={<StatusMark status={{ kind: row.status.kind, word: row.status.word }} />}
        actionsOnPhone="bottom"
        actions={<Actions flight={flight} back={list.href} />}
      >
        <FlightFacts flight={flight} />
      </PageHeader>
      <SeatsMissing flight={flight} />
      <StoredFaults faults={row.faults} mendHref={mendHref} />
      <div className="cols3">
        <div>{seats}</div>
        {manifest}
        <aside>{history}</aside>
      </div>
      <AlsoStored other={other} />
      <Shortcuts bindings={keys} />
    </>
  );
}
