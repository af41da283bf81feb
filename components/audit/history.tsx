import { bookingHref } from "@/components/bookings/booking-href";
import { AppLink } from "@/components/ui/app-link";
import type { AuditEvent } from "@/lib/audit/event";
import { briefDay, Changes } from "./changes";

const deeds: Record<string, string> = {
  "flight.created": "created the flight",
  "flight.edited": "edited",
  "flight.retimed": "retimed",
  "flight.deleted": "deleted the flight",
  "booking.made": "booked",
  "booking.canceled": "canceled booking",
};

/** `14:05Z` over `20 Nov`: history is told in UTC, for all stations alike. */
function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at}>
      {at.slice(11, 16)}Z <span className="xs">{briefDay(at.slice(0, 10))}</span>
    </time>
  );
}

/** Whom a booking's event is about, `Freja Sørensen, seat 1A, WXWEDY-1`, the last of it as the way there. */
function About({ about, bookingId }: { about?: string; bookingId: string }) {
  return (
    <p className="two">
      {about ? `${about}, ` : null}
      <AppLink className="mono" href={bookingHref(bookingId)}>
        {bookingId}
      </AppLink>
    </p>
  );
}

function Event({ event, inFlight }: { event: AuditEvent; inFlight: boolean }) {
  const { bookingId, about, reason, kind } = event;
  return (
    <li className={kind.endsWith(".created") || kind.endsWith(".made") ? "first" : undefined}>
      <Moment at={event.at} />
      <div>
        <p>
          <b>{event.byName}</b> {deeds[kind] ?? kind}
        </p>
        {bookingId && inFlight ? (
          <About about={about} bookingId={bookingId} />
        ) : (
          <Changes changes={event.changes} />
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
        <p className="earlier">
          <AppLink className="s" href={earlierHref} scroll={false}>
            Earlier
          </AppLink>
        </p>
      ) : null}
    </section>
  );
}
