import Form from "next/form";
import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { BookingRow } from "@/lib/bookings/row";
import { counted } from "@/lib/format";
import { PassengerTable } from "./passenger-table";

const keys = [{ keys: "/", label: "Find a booking", target: "find" }];

/** Finds bookings by record locator or booking id; nothing is listed until something is asked. */
export function BookingSearch({ asked, rows }: { asked: string; rows: BookingRow[] }) {
  return (
    <>
      <PageHeader title="Bookings" />
      <Form action="/bookings" prefetch={false} role="search" className="filters">
        <label htmlFor="find">Record locator or booking ID</label>
        <input
          id="find"
          name="q"
          className="in mono"
          defaultValue={asked}
          key={asked}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          enterKeyHint="search"
        />
        <Button type="submit" size="sm">
          Find
        </Button>
        {rows.length > 0 ? <span className="count">{counted(rows.length, "passenger")}</span> : null}
      </Form>
      {rows.length > 0 ? (
        <PassengerTable rows={rows} caption={`Bookings of ${asked}`} />
      ) : asked ? (
        <Empty
          title={`No booking is called ${asked}`}
          action={
            <AppLink className="btn" href="/bookings">
              Clear
            </AppLink>
          }
        >
          A record locator has six signs, such as K7QX2M; a booking ID is the locator and a number, such as
          K7QX2M-1.
        </Empty>
      ) : (
        <Empty
          title="Which booking?"
          action={
            <AppLink className="btn" href="/flights">
              Go to the flights
            </AppLink>
          }
        >
          Give the record locator or the booking ID. The passengers of a flight are on the flight’s page.
        </Empty>
      )}
      <Shortcuts bindings={keys} />
    </>
  );
}
