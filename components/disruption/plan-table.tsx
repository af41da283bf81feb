import { Fragment } from "react";
import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { AlertIcon, CheckedDiscIcon, CircleIcon, HalfCircleIcon } from "@/components/ui/icons";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { DisruptionView, GroupView } from "@/lib/disruption/screen";
import type { FlightRow, MovementView } from "@/lib/flights/row";
import { counted, figure } from "@/lib/format";
import { disruptionHref } from "./disruption-href";
import { PartyLines } from "./party-lines";

function Movement({ movement }: { movement: MovementView | undefined }) {
  const shown = movement?.expected ?? movement?.scheduled;
  if (!movement || !shown) return null;
  return (
    <TimeOfDay
      time={shown}
      superseded={movement.expected ? movement.scheduled : undefined}
      dayShift={movement.dayShift}
      show="digits"
    />
  );
}

function Way({ legs }: { legs: FlightRow[] }) {
  return legs.map(({ flightId, designator, destination }, at) => (
    <Fragment key={flightId}>
      {at > 0 ? <span className="s two"> then </span> : null}
      <AppLink className="fl" href={flightHref(flightId)}>
        {designator}
      </AppLink>
      {at < legs.length - 1 ? <span className="s two"> to {destination?.iata}</span> : null}
    </Fragment>
  ));
}

const names: Record<Exclude<GroupView["kind"], "way">, string> = {
  list: "No seat",
  stays: "Not moved",
  elsewhere: "Not concerned",
  back: "Back on",
};

function State({ group, view }: { group: GroupView; view: DisruptionView }) {
  const { kind, settled, passengers } = group;
  if (kind === "list")
    return (
      <span className="st is-late">
        <AlertIcon className="" />
        Needs a person
      </span>
    );
  if (kind === "elsewhere") return <span className="st is-done">Changed by others</span>;
  if (kind === "stays") return <span className="st is-done">Stays</span>;
  if (!view.approved) return <span className="st is-done">Planned</span>;
  if (settled < passengers)
    return (
      <span className={settled > 0 ? "st" : "st is-done"}>
        {settled > 0 ? <HalfCircleIcon className="" /> : <CircleIcon className="" />}
        {settled > 0 ? `${settled} of ${passengers} moved` : "Waiting"}
      </span>
    );
  const stays = view.state === "undone" && kind === "way";
  return (
    <span className={stays ? "st is-late" : "st"}>
      <CheckedDiscIcon className="" />
      {kind === "back" ? "Returned" : stays ? "Could not return" : "Moved"}
    </span>
  );
}

function Rows({ group, view }: { group: GroupView; view: DisruptionView }) {
  const { kind, legs, passengers, bookings, free, why, key, folded, open } = group;
  const of = (
    <span className="vh">
      of {kind === "list" ? "the list" : legs.map(({ designator }) => designator).join(" and ")}
    </span>
  );
  const id = `group-${key.replaceAll(/[^\w-]+/g, "-")}`;
  return (
    <tbody className={kind === "list" ? "nopl" : undefined}>
      <tr>
        <th scope="row" id={id}>
          {kind === "way" ? null : <b>{names[kind]} </b>}
          <Way legs={legs} />
        </th>
        <td className="dep">
          <Movement movement={legs[0]?.departs} />
        </td>
        <td className="arr">
          <Movement movement={legs.at(-1)?.arrives} />
        </td>
        <td className="n mono b pax">{figure(passengers)}</td>
        <td className="n mono two desk">{bookings}</td>
        <td className="n mono two desk">{free ?? "–"}</td>
        <td className="two s why-cell">{why}</td>
        <td className="state">
          <State group={group} view={view} />
        </td>
      </tr>
      <tr className="who-row">
        <td colSpan={8}>
          {folded ? (
            <AppLink href={`${disruptionHref(view.jobId)}?group=${encodeURIComponent(key)}#${id}`}>
              Passengers {of}
            </AppLink>
          ) : (
            <details open={open}>
              <summary>Passengers {of}</summary>
              <PartyLines group={group} view={view} />
            </details>
          )}
        </td>
      </tr>
    </tbody>
  );
}

/** What becomes of everybody, way by way; those without a seat stand out at the end. */
export function PlanTable({ view }: { view: DisruptionView }) {
  const { groups, flights } = view;
  const listed = groups.find(({ kind }) => kind === "list")?.passengers ?? 0;
  const all = groups.reduce((sum, { passengers }) => sum + passengers, 0);
  const unmoved = groups.filter(({ kind }) => kind === "elsewhere" || kind === "stays");
  const placed = all - listed - unmoved.reduce((sum, { passengers }) => sum + passengers, 0);
  const to = flights.length === 1 ? (flights[0]?.destination?.iata ?? "") : "";
  return (
    <section aria-labelledby="plan" className="dis-plan">
      <div className="shead">
        <h2 id="plan">Plan</h2>
        <p className="two">
          {figure(placed)} placed, {figure(listed)} to place by hand
        </p>
      </div>
      <table className="t plan">
        <caption className="vh">Everybody by the way that they go</caption>
        <thead>
          <tr>
            <th scope="col">Move to</th>
            <th scope="col">Departs</th>
            <th scope="col">Arrives {to}</th>
            <th scope="col" className="n">
              Passengers
            </th>
            <th scope="col" className="n desk">
              Bookings
            </th>
            <th scope="col" className="n desk">
              Seats free then
            </th>
            <th scope="col" className="why-cell">
              Why
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <Rows key={group.key} group={group} view={view} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">Total</th>
            <td className="two" colSpan={7}>
              {counted(all, "passenger")} in {counted(view.impact.bookings, "booking")}
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
