import type { SeatRow } from "@/lib/aircraft/plan";

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
export type SeatView = {
  seat: string;
  state: SeatState;
  holder?: string;
  locator?: string;
  /** Whose it is, as last read, where seats are changed and this passenger may change theirs. */
  swap?: { bookingId: string; version: number };
};

/** A row as the map draws it; null where a seat is missing. */
export type SeatMapRow = Omit<SeatRow, "blocks"> & { blocks: (SeatView | null)[][] };

/** The cabin's rows from the nose, and beside them what is taken or blocked on seats that this cabin does not have. */
export type SeatMapView = { rows: SeatMapRow[]; beside: SeatView[] };
