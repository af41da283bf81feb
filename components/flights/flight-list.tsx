import { DelayKeys } from "@/components/delays/delay-keys";
import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { ExportMenu } from "@/components/transfer/export-menu";
import { AppLink } from "@/components/ui/app-link";
import { ButtonLink } from "@/components/ui/button";
import { DayStepper } from "@/components/ui/day-stepper";
import { Empty } from "@/components/ui/empty";
import { PlusIcon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { longDay } from "@/lib/airports/day";
import type { FlightList as List } from "@/lib/flights/screen";
import { counted } from "@/lib/format";
import { FlightFilters } from "./flight-filters";
import { FlightTable, listId } from "./flight-table";
import { listAddress, narrowings, withoutNarrowing } from "./list-address";
import { RowKeys } from "./row-keys";
import { timelineOf } from "./timeline-of";

const keys = [
  { keys: "c", label: "New flight", target: "new-flight" },
  { keys: "/", label: "Choose a station", target: "find" },
];

function countWords({ rows, before, after }: List): string {
  if (before && after) return `Showing ${counted(rows.length, "flight")}, more before and after`;
  if (after) return `Showing the first ${counted(rows.length, "flight")}`;
  if (before) return `Showing the last ${counted(rows.length, "flight")}`;
  return rows.length > 1 ? `Showing all ${rows.length} flights` : counted(rows.length, "flight");
}

function step(list: List, day: string) {
  const span = { ...list.filter, day, until: day > list.filter.until ? day : list.filter.until };
  return { href: listAddress(list.filter.from ? span : { ...list.filter, day }), label: longDay(day) };
}

type FlightListProps = {
  list: List;
  clock: string;
  mayCreate: boolean;
  mayExport: boolean;
  mayDelay: boolean;
};

/** The screen of the day's flights. `clock` is the station's wall clock now; `mayCreate` shows the way to a new one. */
export function FlightList({ list, clock, mayCreate, mayExport, mayDelay }: FlightListProps) {
  const words = countWords(list);
  return (
    <>
      <PageHeader
        title={list.heading}
        beside={
          <DayStepper
            day={list.dayWords}
            previous={step(list, list.previousDay)}
            next={step(list, list.nextDay)}
          />
        }
        actionsOnPhone="corner"
        actions={
          <>
            {mayExport ? (
              <ExportMenu
                kind="flights"
                address={listAddress(list.filter).replace("/flights?", "")}
                what={`${list.heading}, ${list.dayWords}`}
              />
            ) : null}
            {mayCreate ? (
              <ButtonLink
                variant="primary"
                href="/flights/new"
                id="new-flight"
                aria-label="New flight"
                kbd="c"
              >
                <PlusIcon />
                <span className="desk">New flight</span>
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <FlightFilters list={list} count={words} />
      {list.strayCursor ? (
        <Note tone="late" className="page-note">
          That page belonged to another list. This is the first page of this one.
        </Note>
      ) : null}
      {list.rows.length > 0 ? (
        <>
          <FlightTable list={list} clock={clock} />
          <RowKeys list={listId} />
          {mayDelay ? <DelayKeys list={listId} /> : null}
          <Pager
            words={words}
            previousHref={list.before ? listAddress(list.filter, { before: list.before }) : undefined}
            nextHref={list.after ? listAddress(list.filter, { after: list.after }) : undefined}
          />
        </>
      ) : (
        <NoFlights list={list} />
      )}
      <Shortcuts bindings={mayCreate ? keys : keys.slice(1)} />
      <Shortcuts
        bindings={[{ keys: "t", label: "The same day drawn by aircraft", href: timelineOf(list.filter) }]}
      />
    </>
  );
}

function NoFlights({ list }: { list: List }) {
  const on = narrowings(list.filter);
  if (on.length > 0)
    return (
      <Empty
        title="No flight matches"
        action={
          <AppLink className="btn" href={listAddress(withoutNarrowing(list.filter))}>
            Clear filters
          </AppLink>
        }
      >
        {on.map(({ name, value }) => `${name} ${value}`).join(", ")}, {list.dayWords}.
      </Empty>
    );
  return (
    <Empty
      title={`No flights on ${list.dayWords}`}
      action={
        <AppLink className="btn" href={listAddress({ ...list.filter, day: list.today })}>
          Go to today
        </AppLink>
      }
    >
      {list.heading}: nothing is planned on this day.
    </Empty>
  );
}
