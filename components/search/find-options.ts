import { bookingHref } from "@/components/bookings/booking-href";
import { flightHref } from "@/components/flights/flight-href";
import type { FlightRow } from "@/lib/flights/row";
import type { Finds, FoundBooking } from "@/lib/search/finds";

/** One line of the search: where it leads and what is drawn. */
export type FindOption = { href: string } & (
  | { kind: "flight"; flight: FlightRow }
  | { kind: "booking"; booking: FoundBooking }
  | { kind: "words"; label: string; keys?: string }
);

/** A group of lines; `start` is the place of its first one among all lines. */
export type FindSection = { title: string; options: FindOption[]; start: number };

/** The groups of an answer in their order, without the empty ones. */
export function sectionsOf(finds: Finds | undefined, ways: FindOption[]): FindSection[] {
  const booking = (found: FoundBooking): FindOption => ({
    kind: "booking",
    href: bookingHref(found.bookingId),
    booking: found,
  });
  const groups: Omit<FindSection, "start">[] = finds
    ? [
        {
          title: "Flights",
          options: finds.flights.map((flight) => ({
            kind: "flight",
            href: flightHref(flight.flightId),
            flight,
          })),
        },
        { title: "Bookings", options: finds.bookings.map(booking) },
        { title: "People", options: finds.people.map(booking) },
        { title: "Lists", options: finds.lists.map((list) => ({ kind: "words", ...list })) },
      ]
    : [];
  let start = 0;
  return [...groups, { title: "Go to", options: ways }].flatMap((group) => {
    const section = { ...group, start };
    start += group.options.length;
    return group.options.length > 0 ? section : [];
  });
}

const groupNames = { flights: "Flights", bookings: "Bookings", people: "People" } as const;

/** What a search found, in words; what could not be read is never told as not found. */
export function saysOf(asked: string, finds: Finds | undefined): string {
  if (!finds)
    return "The search could not be answered. Try again in a moment; sign in again if you were signed out.";
  const { flights, bookings, people, lists, failed, cut } = finds;
  const count = flights.length + bookings.length + people.length;
  const unread = failed.map((group) => groupNames[group]).join(" and ");
  const trouble = unread ? `${unread} could not be read. Try again in a moment.` : "";
  if (count === 0)
    return trouble || (lists.length > 0 ? `No flight found for ${asked}.` : `Nothing found for ${asked}.`);
  const more = cut.length > 0 ? "There are more: type more of it." : "";
  return [`${count} found.`, more, trouble].filter(Boolean).join(" ");
}
