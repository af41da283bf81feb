"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { DelayKeys } from "@/components/delays/delay-keys";
import { RowKeys } from "@/components/flights/row-keys";
import { timelineOf } from "@/components/flights/timeline-of";
import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { AppLink } from "@/components/ui/app-link";
import { Button, ButtonLink } from "@/components/ui/button";
import { DayStepper } from "@/components/ui/day-stepper";
import { Empty } from "@/components/ui/empty";
import { PlusIcon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { longDay } from "@/lib/airports/day";
import { type Arranged, arrange, figuresOf } from "@/lib/board/arrange";
import { matches } from "@/lib/board/find";
import { laterDay } from "@/lib/board/later-day";
import { plotOf } from "@/lib/board/plot";
import type { BoardRow } from "@/lib/board/row";
import type { Board } from "@/lib/board/screen";
import { boardHref } from "./board-address";
import { BoardBar } from "./board-bar";
import { BoardFigures } from "./board-figures";
import { BoardTable, boardId } from "./board-table";
import { DayPlot } from "./day-plot";
import { FollowingLine } from "./following-line";
import { useKeptFocus } from "./keep-focus";
import { useBoard } from "./use-board";

const keys = [
  { keys: "c", label: "New flight", target: "new-flight" },
  { keys: "/", label: "Search in this board", target: "find" },
];

const minute = 60_000;

function narrowed(arranged: Arranged, keep: (row: BoardRow) => boolean): Arranged {
  const { attention, over, next } = arranged;
  return {
    ...arranged,
    attention: attention.filter(({ row }) => keep(row)),
    over: over.filter(keep),
    next: next.filter(keep),
  };
}

type BoardScreenProps = { board: Board; mayCreate: boolean; mayDelay: boolean };

/** The board of a day, which shows what others change as it happens. */
export function BoardScreen(props: BoardScreenProps) {
  const { day, station, show } = props.board.filter;
  return <OpenBoard key={`${day} ${station} ${show}`} {...props} />;
}

function OpenBoard({ board, mayCreate, mayDelay }: BoardScreenProps) {
  const { filter, heading, dayWords, offset } = board;
  const { known, now, following } = useBoard(board);
  const [opened] = useState(board);
  const later = laterDay(opened, now);
  const [find, setFind] = useState("");
  const sought = useDeferredValue(find.trim());
  useKeptFocus(boardId);
  const arranged = useMemo(() => arrange(known, now), [known, now]);
  const shown = useMemo(
    () => (sought ? narrowed(arranged, (row) => matches(row, known.cities, sought)) : arranged),
    [arranged, known, sought],
  );
  const plot = useMemo(() => plotOf(known.rows.values(), now), [known, now]);
  const figures = useMemo(() => figuresOf(known.rows.values(), now), [known, now]);
  const wall = new Date(now + offset * minute);
  const ends =
    filter.station === "ALL" || filter.show === "both" ? "Route" : filter.show === "arrivals" ? "From" : "To";
  const { day, station } = filter;
  const drawn = useMemo(
    () => [{ keys: "t", label: "The same day drawn by aircraft", href: timelineOf({ day, station }) }],
    [day, station],
  );
  const empty = shown.attention.length + shown.over.length + shown.next.length === 0;
  const step = (to: string) => ({ href: boardHref({ ...filter, day: to }), label: longDay(to) });
  return (
    <>
      <PageHeader
        title={heading}
        beside={<DayStepper day={dayWords} previous={step(board.previousDay)} next={step(board.nextDay)} />}
        actionsOnPhone="corner"
        actions={
          mayCreate ? (
            <ButtonLink variant="primary" href="/flights/new" id="new-flight" aria-label="New flight" kbd="c">
              <PlusIcon />
              <span className="desk">New flight</span>
            </ButtonLink>
          ) : null
        }
      >
        <BoardFigures
          figures={figures}
          over={ends === "From" ? "arrived" : ends === "To" ? "departed" : "over"}
        />
        <DayPlot
          marks={plot}
          nowAt={arranged.isToday ? wall.getUTCHours() * 60 + wall.getUTCMinutes() : undefined}
        />
      </PageHeader>
      <BoardBar
        filter={filter}
        find={find}
        onFind={setFind}
        beside={<FollowingLine following={following} next={boardHref(filter)} />}
      />
      {later ? (
        <Note tone="late">
          It is now {longDay(later)}.{" "}
          <AppLink href={boardHref({ ...filter, day: later })}>Go to today</AppLink>
        </Note>
      ) : null}
      <p className="vh" aria-live="polite">
        {known.spoken}
      </p>
      {empty ? (
        <Nothing heading={heading} dayWords={dayWords} sought={sought} onClear={() => setFind("")} />
      ) : (
        <BoardTable
          caption={`${heading}, ${dayWords}`}
          arranged={shown}
          known={known}
          ends={ends}
          clock={wall.toISOString().slice(11, 16)}
          narrowed={sought !== ""}
        />
      )}
      <RowKeys list={boardId} />
      {mayDelay ? <DelayKeys list={boardId} /> : null}
      <Shortcuts bindings={mayCreate ? keys : keys.slice(1)} />
      <Shortcuts bindings={drawn} />
    </>
  );
}

type NothingProps = { heading: string; dayWords: string; sought: string; onClear: () => void };

function Nothing({ heading, dayWords, sought, onClear }: NothingProps) {
  if (sought)
    return (
      <Empty title="No flight matches" action={<Button onClick={onClear}>Clear the search</Button>}>
        {sought}, {dayWords}.
      </Empty>
    );
  return (
    <Empty
      title={`No flights on ${dayWords}`}
      action={
        <AppLink className="btn" href="/board">
          Go to today
        </AppLink>
      }
    >
      {heading}: nothing is planned on this day. A flight that is made appears here by itself.
    </Empty>
  );
}
