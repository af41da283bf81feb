import type { Quote } from "@/lib/flights/flight";
import type { FlightRow } from "@/lib/flights/row";
import type { Amount } from "@/lib/money";
import type { BookingRow, SeatMapView } from "./row";

export type Manifest = {
  aboard: BookingRow[];
  canceled: BookingRow[];
  /** Party count: passengers who share a locator are one booking. */
  parties: number;
  seatMap: SeatMapView;
  /** Seats that are taken and whose passenger is not listed yet. */
  arriving: string[];
  /** Seats of bookings that the seat ledger does not know. */
  strays: string[];
};

export type BookingDetail = {
  row: BookingRow;
  passengerName: string;
  version: number;
  live: boolean;
  email?: string;
  phone?: string;
  pricePaid?: string;
  /** The flight as it stands; missing for a booking without one, or on one that is gone. */
  flight?: FlightRow;
  other: [name: string, value: string][];
};

/** Somebody who is booked on the flight, by the folded name. */
export type Aboard = { key: string; name: string; bookingId: string; seat: string };

export type BookingForm = {
  flight: FlightRow;
  /** Made here, sent back with the form: the same form twice is one booking. */
  requestId: string;
  locator: string;
  quote: Quote;
  fare?: string;
  /** The same fare, for the sum. */
  amount?: Amount;
  seatMap: SeatMapView;
  /** Who is booked already, for pointing out that somebody is booked twice. */
  aboard: Aboard[];
  strays: boolean;
  /** Why no seat can be sold at all, in a sentence. */
  closed?: string;
};
