/** One passenger as a manifest or a list of bookings draws it. */
export type BookingRow = {
  bookingId: string;
  /** `SØRENSEN` in the list's small capitals, and `Freja`; a name of other programs may have no family part. */
  family: string;
  given: string;
  seat?: string;
  locator?: string;
  flightId?: string;
  /** The stored word; empty where there is none. */
  status: string;
  note?: string;
  faults: string[];
};

export type SeatState = "free" | "taken" | "checked-in" | "boarded" | "blocked";

/** One seat of the map: who has it, in words, when somebody does. */
export type SeatView = { seat: string; state: SeatState; holder?: string };

/** Rows from the nose, in blocks between aisles; null where a seat is missing. */
export type SeatMapView = { number: number; blocks: (SeatView | null)[][] }[];
