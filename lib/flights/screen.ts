import type { FlightStatus } from "./flight";
import type { Steps } from "./lifecycle";
import type { FlightRow } from "./row";
import type { FlightValues } from "./schema";

/** A filter with everything said that the address left out. */
export type FullFilter = {
  day: string;
  /** Last day, for a route. */
  until: string;
  /** `ALL` is the whole network. */
  station: string;
  show: "departures" | "arrivals" | "both";
  from?: string;
  to?: string;
  status?: FlightStatus;
  carrier?: string;
  seats: boolean;
};

export type FlightList = {
  filter: FullFilter;
  heading: string;
  dayWords: string;
  previousDay: string;
  nextDay: string;
  today: string;
  now: string;
  rows: FlightRow[];
  /** Cursors for the address. */
  before?: string;
  after?: string;
  /** The address had a cursor that belongs to another list, so this is the first page. */
  strayCursor: boolean;
};

export type FlightDetail = {
  row: FlightRow;
  version: number;
  values: FlightValues;
  fare?: string;
  terminal?: string;
  /** Cities behind the airports of the form. */
  places: { origin?: { value: string; label: string }; destination?: { value: string; label: string } };
  /** `737-900`, or the stored code where nobody knows it. */
  typeName?: string;
  /** For the seat map of its page. */
  cabin: { aircraftType?: string; capacity?: number; takenSeats: string[]; blockedSeats: string[] };
  /** Attributes that Apron does not know, as text. */
  other: [name: string, value: string][];
  /** The steps in its life that this person may take. */
  steps: Steps;
  /** The disruption that cancels it, for who may see it. */
  disruption?: string;
  may: {
    retime: boolean;
    edit: boolean;
    remove: boolean;
    book: boolean;
    block: boolean;
    unblock: boolean;
    cancel: boolean;
  };
};
