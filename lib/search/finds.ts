import type { BookingRow } from "@/lib/bookings/row";
import type { FlightRow } from "@/lib/flights/row";

/** A booking with what tells it from others of the same name: the flight's designator, places and local day. */
export type FoundBooking = BookingRow & {
  flight?: { designator: string; from?: string; to?: string; day?: string };
};

export const findGroups = ["flights", "bookings", "people"] as const;
export type FindGroup = (typeof findGroups)[number];

/** The answer to one search, for the screen. */
export type Finds = {
  /** At the home station. */
  today: string;
  flights: FlightRow[];
  /** By record locator or booking id. */
  bookings: FoundBooking[];
  /** By name, the best match first. */
  people: FoundBooking[];
  /** Lists that show all of what was asked for: a route, a day, everybody of a name. */
  lists: { label: string; href: string }[];
  /** Groups of which only the first are here. */
  cut: FindGroup[];
  /** Groups that could not be read: nobody knows what is in them. */
  failed: FindGroup[];
};

/** What the bookings page shows of a search; undefined while nothing is asked. */
export type BookingFinds = {
  asked: string;
  rows: FoundBooking[];
  cut: boolean;
  /** Flights that were asked for, as a person calls them; their passengers are among the rows. */
  flights: string[];
};
