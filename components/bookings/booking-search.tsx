import Form from "next/form";
import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { ExportMenu } from "@/components/transfer/export-menu";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { ChangesOfDay } from "@/lib/audit/day-view";
import { counted } from "@/lib/format";
import type { BookingFinds } from "@/lib/search/finds";
import { ChangesTable } from "./changes-table";
import { FoundTable } from "./found-table";

const keys = [{ keys: "/", label: "Find a booking", target: "find" }];

type BookingSearchProps = { finds?: BookingFinds; changes?: ChangesOfDay; mayExport: boolean };

/** Finds bookings by name, record locator or booking id; while nothing is asked, it lists what was changed on a day. */
export function BookingSearch({ finds, changes, mayExport }: BookingSearchProps) {
  const asked = finds?.asked ?? "";
  const list = finds
    ? { address: new URLSearchParams({ q: asked }), what: `bookings of ${asked}` }
    : { address: new URLSearchParams({ day: changes?.day ?? "" }), what: `changed on ${changes?.dayWords}` };
  return (
    <>
      <PageHeader
        title="Bookings"
        actionsOnPhone="corner"
        actions={mayExport ? <ExportMenu kind="bookings" {...list} /> : null}
      />
      <Form action="/bookings" role="search" className="filters">
        <label htmlFor="find">Name, record locator, booking ID or flight</label>
        <input
          id="find"
          name="q"
          className="in"
          defaultValue={asked}
          key={asked}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <Button type="submit" size="sm">
          Find
        </Button>
        {finds && finds.rows.length > 0 ? (
          <span className="count">
            {finds.cut ? `Showing the first ${finds.rows.length}` : counted(finds.rows.length, "passenger")}
          </span>
        ) : null}
      </Form>
      {finds ? <Found {...finds} /> : null}
      {changes ? (
        <>
          <Empty
            title="Which booking?"
            action={
              <AppLink className="btn" href="/flights">
                Go to the flights
              </AppLink>
            }
          >
            Give a name, the record locator or the booking ID; or a flight, by its ID or as AS 448 10JUN, for
            all who are on it.
          </Empty>
          <ChangesTable {...changes} />
        </>
      ) : null}
      <Shortcuts bindings={keys} />
    </>
  );
}

function Found({ asked, rows, cut, flights }: BookingFinds) {
  if (rows.length > 0) return <FoundTable rows={rows} caption={`Bookings of ${asked}`} cut={cut} />;
  return (
    <Empty
      title={
        flights.length > 0
          ? `Nobody is booked on ${flights.join(", ")}`
          : cut
            ? `Too many begin like ${asked}`
            : `No booking is called ${asked}`
      }
      action={
        <AppLink className="btn" href="/bookings">
          Clear
        </AppLink>
      }
    >
      A record locator has six signs, such as K7QX2M; a booking ID is the locator and a number, such as
      K7QX2M-1. A name is found by how any of its words begins, from two letters on. A flight is found by its
      ID, or by number and day, such as AS 448 10JUN.
    </Empty>
  );
}
