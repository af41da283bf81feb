import type { ReactNode } from "react";
import { PartyDesk } from "@/components/changes/party-desk";
import { flightHref } from "@/components/flights/flight-href";
import { AlsoStored, StoredFaults } from "@/components/flights/stored-otherwise";
import { PageHeader } from "@/components/layout/page-header";
import { BoardingPassLink } from "@/components/paper/boarding-pass-link";
import { type Fact, Facts } from "@/components/ui/facts";
import { BookingStatusMark } from "@/components/ui/status-mark";
import { longDay, shortDay } from "@/lib/airports/day";
import type { BookingDetail } from "@/lib/bookings/screen";
import type { Party } from "@/lib/changes/screen";
import { FlightStrip } from "./flight-strip";

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

type BookingScreenProps = {
  booking: BookingDetail;
  party: Party;
  history: ReactNode;
  /** Where its record is mended, for those who may look. */
  mendHref?: string | undefined;
};

/** One passenger's booking: the flight, the party and what can be done to it, what happened. */
export function BookingScreen({ booking, party, history, mendHref }: BookingScreenProps) {
  const { row, flight, passengerName, other } = booking;
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
      >
        <Facts facts={factsOf(booking)} />
      </PageHeader>
      <StoredFaults faults={row.faults} mendHref={mendHref} />
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
          <PartyDesk
            key={row.bookingId}
            bookingId={row.bookingId}
            party={party}
            flight={
              flight ? [flight.designator, day && longDay(day)].filter(Boolean).join(", ") : row.flightId
            }
          />
        </div>
        <aside>{history}</aside>
      </div>
      <AlsoStored other={other} />
    </>
  );
}
