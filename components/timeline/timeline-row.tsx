import { memo } from "react";
import { flightHref } from "@/components/flights/flight-href";
import type { Bar, Gap, TimelineRow as Row } from "@/lib/timeline/screen";
import { barId } from "./bar-id";

/** Pixels: a line of a row with the space to the next, and what is above the first. */
const line = 28;
const above = 4;

const conflictWords = {
  overlap: "overlap",
  "short-turnaround": "short",
  "wrong-airport": "airport",
} as const;

function placed({ left, width, lane }: { left: number; width: number; lane: number }) {
  return { left: `${left}%`, width: `${width}%`, top: above + lane * line };
}

function BarLink({ bar, first }: { bar: Bar; first: boolean }) {
  const { flightId, name, route, told, state, cut, plan, conflicts = [] } = bar;
  const look = ["tl-bar", state, cut && `cut-${cut}`, conflicts.length > 0 && "conflict"];
  return (
    <>
      {plan ? <i className="tl-plan" style={placed({ ...plan, lane: bar.lane })} /> : null}
      <a
        id={barId(flightId)}
        className={look.filter(Boolean).join(" ")}
        href={flightHref(flightId)}
        style={placed(bar)}
        aria-label={`${name} ${route}, ${told}`}
        tabIndex={first ? 0 : -1}
      >
        {conflicts.map((kind) => (
          <b key={kind}>▲ {conflictWords[kind]} </b>
        ))}
        {name} <span>{route}</span>
      </a>
    </>
  );
}

function Ground({ gap }: { gap: Gap }) {
  const { conflict, text } = gap;
  return (
    <i className={conflict ? `tl-gap ${conflict}` : "tl-gap"} style={placed(gap)} aria-hidden="true">
      <span>
        {conflict === "wrong-airport" ? "✕ " : conflict ? "▲" : ""}
        {text}
      </span>
    </i>
  );
}

type TimelineRowProps = {
  row: Row;
  /** The flight whose bar the Tab key reaches first; undefined in rows that do not have it. */
  first?: string;
};

/** One aircraft's flights along the time, in the order in which they leave. */
export const TimelineRow = memo(function TimelineRow({ row, first }: TimelineRowProps) {
  const { registration, aircraftType, lanes, bars, gaps } = row;
  return (
    <tr data-tail={registration ?? ""}>
      <th scope="row">
        {registration ? (
          <span className="mono b">{registration}</span>
        ) : (
          <span className="b">No aircraft</span>
        )}{" "}
        {registration && aircraftType ? <span className="mono s three">{aircraftType}</span> : null}
      </th>
      <td style={{ height: lanes * line + above }}>
        {gaps.map((gap) => (
          <Ground key={gap.left} gap={gap} />
        ))}
        {bars.map((bar) => (
          <BarLink key={bar.flightId} bar={bar} first={bar.flightId === first} />
        ))}
      </td>
    </tr>
  );
});
