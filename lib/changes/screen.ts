import type { BookingRow, SeatMapView } from "@/lib/bookings/row";
import type { FlightRow } from "@/lib/flights/row";
import type { Offers } from "./offers";

/** One passenger of a party as their booking was last read. */
export type Passenger = BookingRow & {
  /** As a person says it; the booking's id where no name is stored. */
  name: string;
  version: number;
  offers: Offers;
  /** `AS 448`, where it is known. */
  flight?: string;
};

/** Everybody who shares a record locator, with what this person may do to them. */
export type Party = { passengers: Passenger[]; mayChange: boolean; mayCancel: boolean };

/** A flight that passengers could move to. */
export type Proposal = {
  flight: FlightRow;
  fare?: string;
  /** To what they paid, for all of them together: `+USD 40.00`, `same fare`; missing where it cannot be told. */
  difference?: string;
};

/** The chosen flight with its cabin and a seat for each, in the order of the passengers. */
export type Target = Proposal & { seatMap: SeatMapView; seats: string[]; closed?: string };

export type Move = {
  bookingId: string;
  passengers: Passenger[];
  from?: FlightRow;
  /** Why nobody can be moved, in a sentence. */
  refused?: string;
  proposals: Proposal[];
  target?: Target;
  /** The flight that was asked for and is not there. */
  missing?: string;
};
