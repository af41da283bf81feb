import { bookingHref } from "@/components/bookings/booking-href";
import { AppLink } from "@/components/ui/app-link";
import { isDay, shortDay } from "@/lib/airports/day";
import type { AuditEvent, FieldChange } from "@/lib/audit/event";

const deeds: Record<string, string> = {
  "flight.created": "created the flight",
  "flight.edited": "edited",
  "flight.retimed": "retimed",
  "flight.deleted": "deleted the flight",
  "booking.made": "booked",
  "booking.canceled": "canceled booking",
};

const fields: Record<string, string> = {
  carrier: "Carrier",
  flightNumber: "Number",
  origin: "From",
  destination: "To",
  departureTime: "Departs",
  arrivalTime: "Arrives",
  registration: "Registration",
  aircraftType: "Type",
  gate: "Gate",
  terminal: "Terminal",
  estimatedDeparture: "Expected",
  estimatedArrival: "Arrival expected",
  delayCode: "Delay code",
  delayReason: "Reason",
  capacity: "Capacity",
  price: "Fare",
  currency: "Currency",
  passengerName: "Name",
  seatNumber: "Seat",
  status: "Status",
  pricePaid: "Paid",
};

/** `20 November 14:05Z`: history is told in UTC, for all stations alike. */
function Moment({ at }: { at: string }) {
  const day = at.slice(0, 10);
  return (
    <time dateTime={at} title={at}>
      {at.slice(11, 16)}Z <span className="xs">{isDay(day) ? shortDay(day).slice(0, 6).trim() : day}</span>
    </time>
  );
}

/** A stored instant loses its seconds: nobody schedules by them. */
function shown(value: string): string {
  return value.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):00Z$/, "$1 $2Z");
}

function Change({ name, change }: { name: string; change: FieldChange }) {
  return (
    <span className="change">
      {fields[name] ?? name}{" "}
      {change.from === undefined ? null : <del className="mono">{shown(change.from)}</del>}{" "}
      {change.to === undefined ? null : <ins className="mono">{shown(change.to)}</ins>}
    </span>
  );
}

function Event({ event, inFlight }: { event: AuditEvent; inFlight: boolean }) {
  const { bookingId, about, reason } = event;
  return (
    <li>
      <Moment at={event.at} />
      <div>
        <p>
          <b>{event.byName}</b> {deeds[event.kind] ?? event.kind}
        </p>
        {bookingId && inFlight ? (
          <p className="two">
            {about},{" "}
            <AppLink className="mono" href={bookingHref(bookingId)} prefetch={false}>
              {bookingId}
            </AppLink>
          </p>
        ) : (
          <p className="two changes">
            {Object.entries(event.changes).map(([name, change]) => (
              <Change key={name} name={name} change={change} />
            ))}
          </p>
        )}
        {reason ? <p className="two">“{reason}”</p> : null}
      </div>
    </li>
  );
}

type HistoryProps = {
  events: AuditEvent[];
  /** In a flight's history a booking's event names its passenger; in the booking's own it tells the fields. */
  of: "flight" | "booking";
  /** Leads to what happened before the last of these. */
  earlierHref?: string;
};

/** Who changed what from what to what, newest first. */
export function History({ events, of, earlierHref }: HistoryProps) {
  return (
    <section aria-labelledby="history">
      <div className="shead">
        <h2 id="history">History</h2>
        <span className="s two">times in UTC</span>
      </div>
      {events.length > 0 ? (
        <ol className="hist">
          {events.map((event) => (
            <Event key={event.eventId} event={event} inFlight={of === "flight"} />
          ))}
        </ol>
      ) : (
        <p className="two">Nothing is recorded. It was written by another program.</p>
      )}
      {earlierHref ? (
        <AppLink className="s" href={earlierHref} scroll={false}>
          Earlier
        </AppLink>
      ) : null}
    </section>
  );
}
