import { memo } from "react";
import { FaultsMark } from "@/components/flights/faults-mark";
import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { AlertIcon } from "@/components/ui/icons";
import { LoadBar } from "@/components/ui/load-bar";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attention } from "@/lib/board/attention";
import type { News } from "@/lib/board/known";
import type { Aboard, BoardRow as Row } from "@/lib/board/row";
import { boardStatusOf, minutesLate } from "@/lib/board/status";
import { Expected, OtherEnd, Scheduled, Utc } from "./row-times";

/** What the column of places tells: the other end of all flights of a station, or both ends. */
export type Ends = "To" | "From" | "Route";

type Cities = Readonly<Record<string, string>>;

function Places({ row, ends, cities }: { row: Row; ends: Ends; cities: Cities }) {
  const { origin = "?", destination = "?", way } = row;
  const far = way === "in" ? origin : destination;
  return (
    <>
      {ends === "Route" ? (
        <>
          <span className="iata">{origin}</span> <span className="three">→</span>{" "}
          <span className="iata">{destination}</span>
        </>
      ) : (
        <span className="iata">{far}</span>
      )}{" "}
      <span className="dst">{cities[far]}</span>
    </>
  );
}

function Reason({ reason: { word, sentence } }: { reason: Attention }) {
  return (
    <span className="reason">
      <span className="st is-late">
        <AlertIcon className="" />
        {word}
      </span>
      <span className="why">{sentence}</span>
    </span>
  );
}

function NewsMark({ news }: { news: News }) {
  return (
    <span className="news">
      <b>Changed</b> {news.words.join(", ")}
      {news.by ? <span className="three"> · {news.by}</span> : null}
    </span>
  );
}

export type BoardRowProps = {
  row: Row;
  ends: Ends;
  cities: Cities;
  over: boolean;
  reasons?: readonly Attention[];
  aboard?: Aboard;
  news?: News;
};

/** One movement. Nothing is written where nothing differs from the plan, save why it needs a person and what changed just now. */
function PlainBoardRow({ row, ends, cities, over, reasons = [], aboard, news }: BoardRowProps) {
  const [here, there] = row.way === "in" ? [row.arrives, row.departs] : [row.departs, row.arrives];
  const lost = row.state === "canceled" || row.state === "canceling";
  const late = !over && minutesLate(row) > 0;
  const status = boardStatusOf(row, aboard);
  const look = [over ? "done" : "", news ? "changed" : "", reasons.length > 0 ? "att" : ""]
    .filter(Boolean)
    .join(" ");
  return (
    <tr className={look || undefined} data-flight={row.flightId}>
      <td className="c-std">
        <Scheduled times={here} struck={late || lost} />
      </td>
      <td className="c-z">
        <Utc times={here} />
      </td>
      <td className="c-est">
        <Expected times={here} late={late} />
      </td>
      <td className="c-fl">
        <AppLink className="fl" href={flightHref(row.flightId)}>
          {row.designator}
        </AppLink>
      </td>
      <td className="c-to">
        <Places row={row} ends={ends} cities={cities} />
      </td>
      <td className="c-gate">{row.gate ? <span className="gate">{row.gate}</span> : null}</td>
      <td className="c-st">
        {reasons.map((reason) => (
          <Reason key={reason.kind} reason={reason} />
        ))}
        {reasons.length === 0 || status.kind !== "scheduled" ? <StatusMark status={status} /> : null}
        <FaultsMark faults={row.faults} />
        {news ? <NewsMark news={news} /> : null}
      </td>
      <td className="c-ac">
        <span className="mono s">{row.registration}</span>{" "}
        <span className="mono s three">{row.aircraftType}</span>
      </td>
      <td className="c-load">
        <LoadBar load={row.load} />
      </td>
      <td className="c-sta">
        <OtherEnd times={there} struck={lost} />
      </td>
    </tr>
  );
}

function sameReasons(a: readonly Attention[] = [], b: readonly Attention[] = []): boolean {
  return a.length === b.length && a.every(({ sentence }, at) => sentence === b[at]?.sentence);
}

function isSame(a: BoardRowProps, b: BoardRowProps): boolean {
  return (
    a.row === b.row &&
    a.over === b.over &&
    a.ends === b.ends &&
    a.aboard === b.aboard &&
    a.news === b.news &&
    a.cities[a.row.origin ?? ""] === b.cities[b.row.origin ?? ""] &&
    sameReasons(a.reasons, b.reasons)
  );
}

/** The same, drawn again only when something in it changed: a board has a thousand. */
export const BoardRow = memo(PlainBoardRow, isSame);
