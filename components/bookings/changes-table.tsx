import { deedOf } from "@/components/audit/deeds";
import { flightHref } from "@/components/flights/flight-href";
import { AppLink } from "@/components/ui/app-link";
import { DayStepper } from "@/components/ui/day-stepper";
import { UtcTime } from "@/components/ui/time-of-day";
import type { BookingChange, ChangesOfDay } from "@/lib/audit/day-view";
import { counted } from "@/lib/format";
import { bookingHref } from "./booking-href";

function addressOf(day: string, after?: string): string {
  return `/bookings?${new URLSearchParams(after ? { day, after } : { day })}`;
}

/** The flight in whose history the event lies. */
function flightOf(subject: string): string | undefined {
  return subject.startsWith("flight#") ? subject.slice("flight#".length) : undefined;
}

function Change({ change }: { change: BookingChange }) {
  const { at, time, about, bookingId = "", subject, byName } = change;
  const flightId = flightOf(subject);
  return (
    <tr>
      <td>
        <time className="tm" dateTime={at}>
          {time?.local}
        </time>
      </td>
      <td className="desk">{time ? <UtcTime time={time} /> : null}</td>
      <td className="deed">{deedOf(change)}</td>
      <td className="pax">
        <AppLink className="quiet-link" href={bookingHref(bookingId)} prefetch={false}>
          {about ?? bookingId}
        </AppLink>
      </td>
      <td className="mono s desk">{bookingId}</td>
      <td className="mono s desk">
        {flightId ? (
          <AppLink href={flightHref(flightId)} prefetch={false}>
            {flightId}
          </AppLink>
        ) : null}
      </td>
      <td className="s two desk">{byName}</td>
    </tr>
  );
}

/** What happened to bookings on a day, newest first, with the days beside it and the earlier pages. */
export function ChangesTable(day: ChangesOfDay) {
  const { changes, earlier, continued, isToday, dayWords } = day;
  const heading = isToday ? "Changed today" : `Changed on ${dayWords}`;
  return (
    <section aria-labelledby="changed" className="changed">
      <div className="shead">
        <h2 id="changed">{heading}</h2>
        <DayStepper
          day={dayWords}
          previous={{ href: addressOf(day.previous.day), label: day.previous.label }}
          next={{ href: addressOf(day.next.day), label: day.next.label }}
        />
      </div>
      {changes.length > 0 ? (
        <table className="t">
          <caption className="vh">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">Time</th>
              <th scope="col" className="desk">
                UTC
              </th>
              <th scope="col">What</th>
              <th scope="col">Passenger</th>
              <th scope="col" className="desk">
                Booking
              </th>
              <th scope="col" className="desk">
                Flight
              </th>
              <th scope="col" className="desk">
                By
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <Change key={change.eventId} change={change} />
            ))}
          </tbody>
        </table>
      ) : (
        <p className="two none">No booking was made, changed or canceled.</p>
      )}
      {earlier || continued ? (
        <nav className="pager" aria-label="Pages">
          {continued ? (
            <AppLink className="btn" href={addressOf(day.day)}>
              Newest
            </AppLink>
          ) : null}
          {earlier ? (
            <AppLink className="btn" href={addressOf(day.day, earlier)} rel="next">
              Earlier
            </AppLink>
          ) : null}
          <span>{counted(changes.length, "change")}, newest first</span>
        </nav>
      ) : null}
    </section>
  );
}
