import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { AppLink } from "@/components/ui/app-link";
import { DayStepper } from "@/components/ui/day-stepper";
import { Empty } from "@/components/ui/empty";
import { addDays, longDay } from "@/lib/airports/day";
import { counted } from "@/lib/format";
import type { Timeline } from "@/lib/timeline/screen";
import { tableAddress, timelineAddress } from "./address";
import { ConflictList } from "./conflict-list";
import { TimelineBoard } from "./timeline-board";
import { TimelineControls } from "./timeline-controls";
import { UndrawnList } from "./undrawn-list";

/** The screen of a day drawn by registration. */
export function TimelineScreen({ timeline, mayMove }: { timeline: Timeline; mayMove: boolean }) {
  const { view, rows, flights, conflicts, undrawn } = timeline;
  const step = (day: string) => ({ href: timelineAddress({ ...view, day }), label: longDay(day) });
  const aircraft = rows.filter(({ registration }) => registration).length;
  return (
    <>
      <PageHeader
        title={timeline.heading}
        beside={
          <DayStepper
            day={timeline.dayWords}
            previous={step(addDays(view.day, -1))}
            next={step(addDays(view.day, 1))}
          />
        }
      />
      <TimelineControls timeline={timeline} />
      {conflicts.length > 0 ? <ConflictList conflicts={conflicts} /> : null}
      {undrawn.length > 0 ? <UndrawnList flights={undrawn} /> : null}
      {rows.length > 0 ? (
        <TimelineBoard
          timeline={timeline}
          mayMove={mayMove}
          count={`${counted(flights, "flight")} of ${counted(aircraft, "aircraft", "aircraft")}`}
        />
      ) : (
        <Empty
          title={`No flights on ${timeline.dayWords}`}
          action={
            <AppLink className="btn" href={timelineAddress({ ...view, day: timeline.today, from: "00:00" })}>
              Go to today
            </AppLink>
          }
        >
          {timeline.heading}: nothing is planned on this day.
        </Empty>
      )}
      <Shortcuts bindings={[{ keys: "t", label: "The same day as a table", href: tableAddress(view) }]} />
    </>
  );
}
