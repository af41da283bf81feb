"use client";

import { type ReactNode, startTransition, useEffect, useState } from "react";
import { columns, type Ends, FlightHeading } from "@/components/flights/flight-heading";
import { NowRow } from "@/components/flights/now-row";
import { Button } from "@/components/ui/button";
import { type Arranged, briefly } from "@/lib/board/arrange";
import type { Attention } from "@/lib/board/attention";
import type { Known } from "@/lib/board/known";
import type { BoardRow as Row } from "@/lib/board/row";
import { counted } from "@/lib/format";
import { BoardRow } from "./board-row";

/** How many of those that need a person, and of those that are over, are shown until more are asked for. */
const shownAttention = { few: 12, ofEach: 4 };
const shownOver = 3;
/** The server draws so many of those to come; the browser draws the rest as soon as it has time. */
const drawnFirst = 60;

const overTitle: Record<Ends, string> = { To: "Departed", From: "Arrived", Route: "Over" };

/** The table's element, for the keys that walk its flights. */
export const boardId = "board";

type BoardTableProps = {
  caption: string;
  arranged: Arranged;
  known: Known;
  ends: Ends;
  /** The station's wall clock. */
  clock: string;
  /** A search is on: everything that matches is shown. */
  narrowed: boolean;
};

function Section({ title, more, children }: { title: string; more: string; children?: ReactNode }) {
  return (
    <tr className="sec">
      <th colSpan={columns} scope="rowgroup">
        {title} <span className="more">{more}</span> {children}
      </th>
    </tr>
  );
}

/** A board: what needs a person, what is over, the line of now, and what is to come. */
export function BoardTable({ caption, arranged, known, ends, clock, narrowed }: BoardTableProps) {
  const [allAttention, setAllAttention] = useState(false);
  const [allOver, setAllOver] = useState(false);
  const [whole, setWhole] = useState(arranged.next.length <= drawnFirst);
  useEffect(() => startTransition(() => setWhole(true)), []);
  const { attention, over, next, isToday } = arranged;
  const urgent =
    allAttention || narrowed ? attention : briefly(attention, shownAttention.few, shownAttention.ofEach);
  const past = allOver || narrowed ? over : over.slice(-shownOver);
  const draw = (row: Row, isOver: boolean, reasons?: readonly Attention[]) => (
    <BoardRow
      key={row.flightId}
      row={row}
      ends={ends}
      cities={known.cities}
      over={isOver}
      reasons={reasons}
      aboard={known.aboard.get(row.flightId)}
      news={known.news.get(row.flightId)}
    />
  );
  return (
    <table id={boardId} className={ends === "Route" ? "t board day-board routes" : "t board day-board"}>
      <caption className="vh">{caption}</caption>
      <FlightHeading
        ends={ends}
        other={ends === "To" ? "Arrives" : ends === "From" ? "Departs" : "Other end"}
      />
      {attention.length > 0 ? (
        <tbody>
          <Section title="Needs attention" more={counted(attention.length, "flight")}>
            {urgent.length < attention.length || allAttention ? (
              <Button variant="quiet" size="sm" onClick={() => setAllAttention(!allAttention)}>
                {allAttention ? "Show fewer" : `Show all ${attention.length}`}
              </Button>
            ) : null}
          </Section>
          {urgent.map(({ row, reasons }) => draw(row, false, reasons))}
        </tbody>
      ) : null}
      {over.length > 0 ? (
        <tbody>
          <Section
            title={overTitle[ends]}
            more={past.length < over.length ? `last ${past.length} of ${over.length}` : String(over.length)}
          >
            {past.length < over.length || allOver ? (
              <Button variant="quiet" size="sm" onClick={() => setAllOver(!allOver)}>
                {allOver ? "Show fewer" : "Show earlier"}
              </Button>
            ) : null}
          </Section>
          {past.map((row) => draw(row, true))}
        </tbody>
      ) : null}
      <tbody>
        {isToday ? (
          <NowRow clock={clock} />
        ) : attention.length > 0 && next.length > 0 ? (
          <Section title="All others" more={counted(next.length, "flight")} />
        ) : null}
        {(whole ? next : next.slice(0, drawnFirst)).map((row) => draw(row, false))}
      </tbody>
    </table>
  );
}
