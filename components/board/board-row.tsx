import { memo } from "react";
import type { Ends } from "@/components/flights/flight-heading";
import { MovementRow } from "@/components/flights/movement-row";
import { OnePlace, RoutePlaces } from "@/components/flights/places";
import { AlertIcon } from "@/components/ui/icons";
import { StatusMark } from "@/components/ui/status-mark";
import type { Attention } from "@/lib/board/attention";
import type { News } from "@/lib/board/known";
import type { Aboard, BoardRow as Row } from "@/lib/board/row";
import { boardStatusOf, minutesLate } from "@/lib/board/status";
import { Expected, OtherEnd, Scheduled, Utc } from "./row-times";

type Cities = Readonly<Record<string, string>>;

function Places({ row, ends, cities }: { row: Row; ends: Ends; cities: Cities }) {
  const { origin, destination, way } = row;
  const far = (way === "in" ? origin : destination) ?? "?";
  const city = cities[far];
  if (ends !== "Route") return <OnePlace iata={far} city={city} />;
  return <RoutePlaces origin={origin} destination={destination} city={city} />;
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
    <MovementRow
      row={row}
      look={look || undefined}
      scheduled={<Scheduled times={here} struck={late || lost} />}
      utc={<Utc times={here} />}
      expected={<Expected times={here} late={late} />}
      places={<Places row={row} ends={ends} cities={cities} />}
      status={
        <>
          {reasons.map((reason) => (
            <Reason key={reason.kind} reason={reason} />
          ))}
          {reasons.length === 0 || status.kind !== "scheduled" ? <StatusMark status={status} /> : null}
        </>
      }
      news={news ? <NewsMark news={news} /> : null}
      other={<OtherEnd times={there} struck={lost} />}
    />
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
