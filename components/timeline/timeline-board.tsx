"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { lazy, type MouseEvent, Suspense, useRef, useState } from "react";
import { flightHref } from "@/components/flights/flight-href";
import type { Bar, Timeline } from "@/lib/timeline/screen";
import { barAt, flightOfBar } from "./bar-id";
import { loadMoveDialog } from "./load-move-dialog";
import { NowLine } from "./now-line";
import { TimelineRow } from "./timeline-row";
import { useBarDrag } from "./use-bar-drag";
import { useBarKeys } from "./use-bar-keys";
import { useMove } from "./use-move";

const MoveDialog = lazy(loadMoveDialog);

const hintId = "timeline-keys";

/** The bar that the Tab key reaches: the first that leaves after now, else the first of all. */
function firstBar({ rows, window, now }: Timeline): Bar | undefined {
  const share = ((now - window.from) / (window.to - window.from)) * 100;
  const bars = rows.flatMap((row) => row.bars);
  return (share > 0 && share < 100 ? bars.find(({ left }) => left >= share) : undefined) ?? bars[0];
}

type TimelineBoardProps = {
  timeline: Timeline;
  mayMove: boolean;
  /** What is shown, counted in words. */
  count: string;
};

/** A day drawn by registration, in a region of its own that scrolls. */
export function TimelineBoard({ timeline, mayMove, count }: TimelineBoardProps) {
  const { rows, window, now, utcOffset, ticks, heading, dayWords, zoneWords, view } = timeline;
  const router = useRouter();
  const region = useRef<HTMLElement>(null);
  const shadow = useRef<HTMLDivElement>(null);
  const strip = useRef<HTMLParagraphElement>(null);
  const [pressMoves, setPressMoves] = useState(false);
  const { start, wanted, open, close, done, mayDrag } = useMove(rows);
  const first = firstBar(timeline)?.flightId;

  useBarDrag({
    region,
    shadow,
    minutes: (window.to - window.from) / 60_000,
    mayDrag: (flightId) => mayMove && mayDrag(flightId),
    onDrop: open,
  });
  useBarKeys({
    region,
    onSeen: (words) => {
      if (strip.current) strip.current.textContent = words;
    },
    ...(mayMove ? { onMove: (flightId: string) => void open({ flightId, minutes: 0 }) } : {}),
  });

  function press(event: MouseEvent) {
    const flightId = flightOfBar(event.target);
    if (!flightId || event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    // The Enter key opens the flight whatever a press does.
    if (pressMoves && event.detail > 0) {
      barAt(event.target)?.focus();
      void open({ flightId, minutes: 0 });
    } else router.push(flightHref(flightId) as Route);
  }

  return (
    <>
      <div className="tl-strip">
        <p ref={strip} aria-hidden="true">
          Times in {zoneWords}
        </p>
        <span className="two" aria-live="polite">
          {count}
        </span>
        {mayMove ? (
          <button
            type="button"
            className="btn sm"
            aria-pressed={pressMoves}
            onClick={() => setPressMoves(!pressMoves)}
          >
            A press moves a flight
          </button>
        ) : null}
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the links in it answer to the Enter key */}
      <section
        ref={region}
        className={`tl-region zoom-${view.zoom}`}
        aria-label="Timeline"
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus, nobody scrolls it without a pointer
        tabIndex={0}
        onClick={press}
      >
        <div className="tl-canvas">
          <div className="tl-lines" aria-hidden="true">
            {ticks.map(({ left, day }) => (
              <i key={left} className={day ? "day-begins" : undefined} style={{ left: `${left}%` }} />
            ))}
          </div>
          <table className="tl">
            <caption className="vh">
              {heading}, {dayWords}, times in {zoneWords}
            </caption>
            <thead>
              <tr>
                <th scope="col">Aircraft</th>
                <th scope="col" className="tl-hours">
                  <span className="vh">Flights by time</span>
                  <span aria-hidden="true">
                    {ticks.map(({ left, label, day }) => (
                      <i key={left} style={{ left: `${left}%` }}>
                        {day ? <b>{day}</b> : label}
                      </i>
                    ))}
                  </span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TimelineRow
                  key={row.registration ?? ""}
                  row={row}
                  first={row.bars.some(({ flightId }) => flightId === first) ? first : undefined}
                />
              ))}
            </tbody>
          </table>
          <div className="tl-front">
            <NowLine key={now} window={window} now={now} utcOffset={utcOffset} />
          </div>
          <div ref={shadow} className="tl-shadow" aria-hidden="true" hidden />
        </div>
      </section>
      <p className="tl-hint" id={hintId}>
        Arrows walk the flights, Enter opens one{mayMove ? ", m or dragging moves it" : ""}. t shows the day
        as a table. Dashed outline: as planned. ▲ what an aircraft cannot do.
      </p>
      {wanted ? (
        <Suspense>
          <MoveDialog start={start} rows={rows} onClose={close} onDone={done} />
        </Suspense>
      ) : null}
    </>
  );
}
