import { CodeField, DayField } from "@/components/flights/filter-fields";
import { FilterForm } from "@/components/flights/filter-form";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { NextIcon, PreviousIcon } from "@/components/ui/icons";
import type { FullView, Timeline } from "@/lib/timeline/screen";
import { type Start, type Zoom, zooms } from "@/lib/timeline/window";
import { tableAddress, timelineAddress } from "./address";

/** Where a window of another length begins: around now where now is in the day, else where this one does. */
function zoomed({ view, window, now, nowStarts }: Timeline, zoom: Zoom): FullView {
  if (now >= window.from && now < window.to) return { ...view, zoom, ...nowStarts[zoom] };
  if (zoom === 24) return { ...view, zoom, from: "00:00" };
  return { ...view, zoom, from: view.zoom === 24 ? "06:00" : view.from };
}

/** What is shown; all of it is in the address. */
export function TimelineControls({ timeline }: { timeline: Timeline }) {
  const { view } = timeline;
  return (
    <FilterForm action="/timeline" on={0} beside={<Ways timeline={timeline} />}>
      <DayField day={view.day} />
      <CodeField name="station" label="Station" value={view.station} />
      <input type="hidden" name="zoom" value={view.zoom} />
      <input type="hidden" name="from" value={view.from} />
      {view.utc ? <input type="hidden" name="zone" value="utc" /> : null}
      <Button type="submit" size="sm">
        Show
      </Button>
      {view.station === "ALL" ? null : (
        <AppLink className="btn quiet" href={timelineAddress({ ...view, station: "ALL" })}>
          Whole network
        </AppLink>
      )}
    </FilterForm>
  );
}

/** How much of the day, which part of it, on whose clock, and the way to the same as a table. */
function Ways({ timeline }: { timeline: Timeline }) {
  const { view, ends, before, after, window, now, nowStarts, homeCity, otherClock } = timeline;
  const at = (start: Start) => timelineAddress({ ...view, ...start });
  const clock = (utc: boolean) => timelineAddress(utc === view.utc ? view : { ...view, ...otherClock, utc });
  return (
    <div className="tl-ways">
      <nav className="seg" aria-label="Hours shown">
        {zooms.map((zoom) => (
          <Choice
            key={zoom}
            href={timelineAddress(zoomed(timeline, zoom))}
            on={zoom === view.zoom}
            label={`${zoom} h`}
          />
        ))}
      </nav>
      <nav className="seg" aria-label="Time shown">
        <AppLink href={at(before)} aria-label={`${view.zoom} hours earlier`}>
          <PreviousIcon />
        </AppLink>
        <span className="at mono">
          {ends.from}–{ends.to}
        </span>
        <AppLink href={at(after)} aria-label={`${view.zoom} hours later`}>
          <NextIcon />
        </AppLink>
      </nav>
      {now >= window.from && now < window.to ? null : (
        <AppLink className="btn quiet" href={at(nowStarts[view.zoom])}>
          Now
        </AppLink>
      )}
      <nav className="seg" aria-label="Clock">
        <Choice href={clock(false)} on={!view.utc} label={homeCity} />
        <Choice href={clock(true)} on={view.utc} label="UTC" />
      </nav>
      <nav className="seg" aria-label="View">
        <Choice href={tableAddress(view)} on={false} label="Table" />
        <Choice href={timelineAddress(view)} on label="Timeline" />
      </nav>
    </div>
  );
}

function Choice({ href, on, label }: { href: string; on: boolean; label: string }) {
  return (
    <AppLink href={href} aria-current={on ? "true" : undefined}>
      {label}
    </AppLink>
  );
}
