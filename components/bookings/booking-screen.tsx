import type { ReactNode } from "react";
import { flightHref } from "@/components/flights/flight-href";
import { AlsoStored, StoredFaults } from "@/components/flights/stored-otherwise";
import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { BoardingPassLink } from "@/components/paper/boarding-pass-link";
import { type Fact, Facts } from "@/components/ui/facts";
import { BookingStatusMark } from "@/components/ui/status-mark";
import { longDay, shortDay } from "@/lib/airports/day";
import type { BookingDetail } from "@/lib/bookings/screen";
import { CancelDialog } from "./cancel-dialog";
import { FlightStrip } from "./flight-strip";
import { PassengerTable } from "./passenger-table";

const keys = [{ keys: "x", label: "Cancel the booking", target: "cancel" }];

function factsOf({ row, pricePaid, email, phone }: BookingDetail): Fact[] {
  const text: [string, string | undefined, boolean][] = [
    ["Record locator", row.locator, true],
    ["Booking", row.bookingId, true],
    ["Seat", row.seat, true],
    ["Paid", pricePaid, true],
    ["E-mail", email, false],
    ["Phone", phone, false],
    ["Note", row.note, false],
  ];
  return text.flatMap(([label, value, code]) =>
    value ? [{ label, value: <span className={code ? "mono" : undefined}>{value}</span> }] : [],
  );
}

/** One passenger's booking: the flight, the party, what happened. */
export function BookingScreen({ booking, history }: { booking: BookingDetail; history: ReactNode }) {
  const { row, flight, party, passengerName, version, mayCancel, other } = booking;
  const day = flight?.departs.scheduled?.date;
  const crumb = row.flightId
    ? {
        href: flightHref(row.flightId),
        label: flight && day ? `${flight.designator}, ${shortDay(day)}` : row.flightId,
      }
    : { href: "/bookings", label: "Bookings" };
  return (
    <>
      <PageHeader
        crumb={crumb}
        title={passengerName || row.bookingId}
        status={<BookingStatusMark status={row.status} />}
        actionsOnPhone="bottom"
        actions={
          mayCancel ? (
            <CancelDialog
              bookingId={row.bookingId}
              version={version}
              name={passengerName}
              seat={row.seat}
              flight={
                flight ? [flight.designator, day && longDay(day)].filter(Boolean).join(", ") : row.flightId
              }
            />
          ) : null
        }
      >
        <Facts facts={factsOf(booking)} />
      </PageHeader>
      <StoredFaults faults={row.faults} />
      <div className="cols2">
        <div className="c2">
          <section aria-labelledby="flight">
            <div className="shead">
              <h2 id="flight">Flight</h2>
              {booking.live ? <BoardingPassLink bookingId={row.bookingId} /> : null}
            </div>
            <div className="inset">
              {flight ? <FlightStrip flight={flight} /> : <p className="two">No flight to show.</p>}
            </div>
          </section>
          {party.length > 0 ? (
            <section aria-labelledby="party">
              <div className="shead">
                <h2 id="party">Travelling with</h2>
              </div>
              <PassengerTable rows={party} caption={`Party ${row.locator}`} />
            </section>
          ) : null}
        </div>
        <aside>{history}</aside>
      </div>
      <AlsoStored other={other} />
      <Shortcuts bindings={keys} />
    </>
  );
}
