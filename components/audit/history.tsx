import { bookingHref } from "@/components/bookings/booking-href";
import { UndoButton } from "@/components/changes/undo-button";
import { AppLink } from "@/components/ui/app-link";
import type { AuditEvent } from "@/lib/audit/event";
import { changeOf, undoableEvent } from "@/lib/changes/undoable";
import { briefDay, ChangeList, Changes } from "./changes";
import { deedOf } from "./deeds";

/** What the deed's own words do not say: these are told with the passenger in a flight's history. */
const toldInFull = new Set([
  "booking.edited",
  "booking.reseated",
  "booking.swapped",
  "booking.moved",
  "booking.arrived",
  "booking.split",
  "booking.renamed",
  "booking.reinstated",
  "booking.restored",
  "booking.mended",
]);

/** Whose words do not say what became of the status. */
const showsStatus = new Set(["booking.edited", "booking.restored", "booking.mended"]);

/** `14:05Z` over `20 Nov`: history is told in UTC, for all stations alike. */
function Moment({ at }: { at: string }) {
  return (
    <time dateTime={at} title={at}>
      {at.slice(11, 16)}Z <span className="xs">{briefDay(at.slice(0, 10))}</span>
    </time>
  );
}

/** `Freja Sørensen` of `Freja Sørensen, seat 1A`, where the seat is told with what became of it. */
function whom({ about, changes, kind }: AuditEvent): string | undefined {
  return toldInFull.has(kind) && changes.seatNumber?.to ? about?.replace(/, seat \S+$/, "") : about;
}

/** Whom a booking's event is about, `Freja Sørensen, seat 1A, WXWEDY-1`, the id as the way there, and what changed. */
function About({ event }: { event: AuditEvent }) {
  const { bookingId, changes, kind } = event;
  const { status: _told, ...rest } = changes;
  const name = whom(event);
  return (
    <p className="two">
      {name}
      {bookingId ? (
        <>
          {name ? ", " : null}
          <AppLink className="mono" href={bookingHref(bookingId)}>
            {bookingId}
          </AppLink>
        </>
      ) : null}
      {toldInFull.has(kind) && Object.keys(rest).length > 0 ? (
        <>
          , <ChangeList changes={showsStatus.has(kind) ? changes : rest} />
        </>
      ) : null}
    </p>
  );
}

type EventProps = { event: AuditEvent; inFlight: boolean; undoable: boolean };

function Event({ event, inFlight, undoable }: EventProps) {
  const { reason, kind } = event;
  const deed = deedOf(event);
  return (
    <li className={kind.endsWith(".created") || kind.endsWith(".made") ? "first" : undefined}>
      <Moment at={event.at} />
      <div>
        <p>
          <b>{event.byName}</b> {deed}
        </p>
        {inFlight && kind.startsWith("booking.") ? (
          <About event={event} />
        ) : (
          <Changes changes={event.changes} />
        )}
        {reason ? <p className="two">“{reason}”</p> : null}
        {undoable ? (
          <p className="undo">
            <UndoButton {...changeOf(event)} what={deed} />
          </p>
        ) : null}
      </div>
    </li>
  );
}

type HistoryProps = {
  events: AuditEvent[];
  /** In a flight's history a booking's event names its passenger; in the booking's own it tells the fields. */
  of: "flight" | "booking";
  /** The version that the booking is at, for somebody who may take its newest change back. */
  undoable?: number;
  /** Leads to what happened before the last of these. */
  earlierHref?: string;
};

/** Who changed what from what to what, newest first. */
export function History({ events, of, undoable, earlierHref }: HistoryProps) {
  const newest = undoable === undefined ? undefined : undoableEvent(events, undoable);
  return (
    <section aria-labelledby="history">
      <div className="shead">
        <h2 id="history">History</h2>
        <span className="s two">times in UTC</span>
      </div>
      {events.length > 0 ? (
        <ol className="hist">
          {events.map((event) => (
            <Event key={event.eventId} event={event} inFlight={of === "flight"} undoable={event === newest} />
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
