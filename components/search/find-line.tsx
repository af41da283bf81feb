import { Kbd } from "@/components/ui/kbd";
import { BookingStatusMark, StatusMark } from "@/components/ui/status-mark";
import { dayShift, shortDay } from "@/lib/airports/day";
import type { FlightRow } from "@/lib/flights/row";
import type { FoundBooking } from "@/lib/search/finds";
import type { FindOption } from "./find-options";

/** `today`, `tomorrow`, `10 June`, and the year where it is another. */
function dayWords(day: string, today: string): string {
  const near: Record<number, string> = { [-1]: "yesterday", 0: "today", 1: "tomorrow" };
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return near[dayShift(today, day)] ?? `${shortDay(day)}${year}`;
}

function Route({ from, to }: { from?: string; to?: string }) {
  return from && to ? (
    <span className="mono">
      {from}→{to}
    </span>
  ) : null;
}

function Flight({ flight, today }: { flight: FlightRow; today: string }) {
  const { designator, origin, destination, departs, status } = flight;
  const time = departs.expected ?? departs.scheduled;
  return (
    <>
      <span className="fl">{designator}</span>
      <Route from={origin?.iata} to={destination?.iata} />
      {time ? (
        <>
          <time className="tm" dateTime={time.instant}>
            {time.local}
          </time>
          <span className="two">{dayWords(time.date, today)}</span>
        </>
      ) : null}
      <span className="mark">
        <StatusMark status={{ kind: status.kind, word: status.word }} />
      </span>
    </>
  );
}

function Passenger({ booking, today }: { booking: FoundBooking; today: string }) {
  const { family, given, bookingId, flight, flightId, seat, status } = booking;
  return (
    <>
      <span className="name">
        {family ? (
          <>
            <b>{family.toUpperCase()}</b>
            {given ? `, ${given}` : ""}
          </>
        ) : null}{" "}
        <span className="mono s two">{bookingId}</span>
      </span>
      <span className="s two where">
        <span className="num">{flight?.designator ?? flightId}</span>{" "}
        <Route from={flight?.from} to={flight?.to} /> {flight?.day ? dayWords(flight.day, today) : null}{" "}
        <span className="mono b">{seat}</span>
      </span>
      <span className="mark">
        <BookingStatusMark status={status} />
      </span>
    </>
  );
}

/** What one line of the search shows. */
export function FindLine({ option, today }: { option: FindOption; today: string }) {
  switch (option.kind) {
    case "flight":
      return <Flight flight={option.flight} today={today} />;
    case "booking":
      return <Passenger booking={option.booking} today={today} />;
    default:
      return (
        <>
          <span>{option.label}</span>
          {option.keys ? (
            <span className="mark keys-of">
              {option.keys.split(" ").map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </span>
          ) : null}
        </>
      );
  }
}
