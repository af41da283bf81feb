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

/** Which day, which station, how much of it, on whose clock; all of it is in the address. */
export function TimelineControls({ timeline, count }: { timeline: Timeline; count: string }) {
  const { view, ends, before, after, window, now, nowStarts, homeCity, otherClock } = timeline;
  const at = (start: Start) => timelineAddress({ ...view, ...start });
  const turned = timelineAddress({ ...view, ...otherClock, utc: !view.utc });
  return (
    <>
      <FilterForm
        action="/timeline"
        on={0}
        beside={
          <span className="count" aria-live="polite">
            {count}
          </span>
        }
      >
        <label>
          <span>Day</span>
          <input className="in" type="date" name="day" defaultValue={view.day} key={view.day} data-now="" />
        </label>
        <label>
          <span>Station</span>
          <input
            className="in mono"
            name="station"
            defaultValue={view.station}
            key={view.station}
            size={4}
            maxLength={3}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </label>
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
      <div className="tl-controls">
        <nav className="seg" aria-label="Hours shown">
          {zooms.map((zoom) => (
            <AppLink
              key={zoom}
              href={timelineAddress(zoomed(timeline, zoom))}
              aria-current={zoom === view.zoom ? "true" : undefined}
            >
              {zoom} h
            </AppLink>
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
          <AppLink className="btn quiet sm" href={at(nowStarts[view.zoom])}>
            Now
          </AppLink>
        )}
        <nav className="seg" aria-label="Clock">
          <Choice href={turned} on={!view.utc} label={homeCity} />
          <Choice href={turned} on={view.utc} label="UTC" />
        </nav>
        <nav className="seg" aria-label="View">
          <AppLink href={tableAddress(view)}>Table</AppLink>
          <Choice href={timelineAddress(view)} on label="Timeline" />
        </nav>
      </div>
    </>
  );
}

function Choice({ href, on, label }: { href: string; on: boolean; label: string }) {
  return on ? (
    <span className="at" aria-current="true">
      {label}
    </span>
  ) : (
    <AppLink href={href}>{label}</AppLink>
  );
}
