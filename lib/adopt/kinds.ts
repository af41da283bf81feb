/** What a kind of finding is called, and what its mend does. */
type Kind = { title: string; mend: string };

/**
 * Everything that can be wrong or missing in tables that another program wrote, in the order in which it is mended: what a
 * later mend counts on comes first.
 */
export const kinds = {
  "index-missing": {
    title: "Indexes and tables that are missing",
    mend: "Adds the index and lets DynamoDB fill it from the items that are there.",
  },
  "status-word": {
    title: "A status in other words",
    mend: "Writes the status in the words that everything here looks for.",
  },
  "seat-spelling": { title: "Seats in another spelling", mend: "Writes the seat as 12A." },
  "airport-code": { title: "Airport codes in another spelling", mend: "Writes the code in capitals." },
  "flight-canceled": {
    title: "Passengers on a canceled flight",
    mend: "Cancels the booking, since the flight does not fly.",
  },
  "flight-gone": {
    title: "Bookings on a flight that is not there",
    mend: "Cancels the booking, or makes the flight again as its history remembers it. Or leave it.",
  },
  "no-flight": { title: "Bookings on no flight", mend: "Cancels the booking. Or leave it." },
  "booking-ghost": {
    title: "Bookings that are only a status",
    mend: "Deletes what an update of a missing booking left behind; its history keeps what it was. Or leave it.",
  },
  "times-swapped": {
    title: "Flights that arrive before they depart",
    mend: "Exchanges the two times, or moves the arrival to the next day.",
  },
  "zone-missing": {
    title: "Times without a zone",
    mend: "Reads each time as its airport's own clock and stores the instant in UTC.",
  },
  "derived-missing": {
    title: "Records that the lists cannot find",
    mend: "Writes what the indexes and edits go by: the day of departure, the key of a name, a record locator, a version.",
  },
  "no-currency": {
    title: "Fares without a currency",
    mend: "Writes the currency that you give beside the fare; the figure stays.",
  },
  "seat-blocked": {
    title: "Seats that are blocked and taken",
    mend: "Takes the block away: somebody sits there.",
  },
  "no-capacity": {
    title: "Flights without a capacity",
    mend: "Counts the cabin from the seats for sale and the passengers, and puts every passenger's seat into the ledger.",
  },
  "seats-wrong": {
    title: "Seats that are counted wrong",
    mend: "Makes the ledger hold the seats of the passengers, and puts the rest on sale.",
  },
  "seat-twice": {
    title: "Seats that two passengers have",
    mend: "Gives the one who booked past the ledger, or later, another free seat.",
  },
  "seat-missing": { title: "Passengers without a seat", mend: "Gives the passenger a free seat." },
  "flight-ghost": {
    title: "Flights that are only two times",
    mend: "Deletes what an update of a missing flight left behind; its history keeps what it was. Or leave it.",
  },
  history: {
    title: "Changes that nobody recorded",
    mend: "Records where the history has a gap, so that changes are counted on from here.",
  },
  gone: {
    title: "Records that went away unrecorded",
    mend: "Records that the flight or booking is gone.",
  },
  "airport-unknown": { title: "Airports that nobody knows", mend: "Needs a person who knows the route." },
  incomplete: { title: "Records that lack something", mend: "Needs a person who knows what is missing." },
} as const satisfies Record<string, Kind>;

export type FindingKind = keyof typeof kinds;

export const findingKinds = Object.keys(kinds) as [FindingKind, ...FindingKind[]];

/** Order of kinds as they are mended. */
export function compareKinds(a: FindingKind, b: FindingKind): number {
  return findingKinds.indexOf(a) - findingKinds.indexOf(b);
}
