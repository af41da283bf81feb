/**
 * The columns of IATA SSIM chapter 7, counted from 1, both ends included: what each record of 200 columns holds where.
 *
 * Where this comes from: the manual itself is not free to read. The positions of types 1 to 3 were compared with two independent
 * public descriptions of sections 7.5.1 to 7.5.3 (a field reference made from the editions of 2011 and 2012, and an open-source
 * reader), which agree with each other. Types 4 and 5 are from knowledge of the format.
 *
 * Not sure of: whether a previous day in the date variation (columns 193 and 194) is A or J, so both are read and A is written; that
 * the period of a later leg counts the days of the first leg's departure, with the variation beside it; how many lines of zeros stand
 * between sections (any number is read, four are written); column 122 and the last three fields of type 2, which are younger than
 * many files. Those are kept as they stand.
 */
export type RecordType = "1" | "2" | "3" | "4" | "5";

/** Columns from and to, and what a person calls the field. */
export type Field = readonly [from: number, to: number, words: string];

/** Every record has so many columns. */
export const recordLength = 200;

const serial = [195, 200, "record serial number"] as const;

/** 7.5.1 */
export const header = {
  title: [2, 35, "title of contents"],
  seasons: [41, 41, "number of seasons"],
  dataSet: [192, 194, "data set serial number"],
  serial,
} as const satisfies Record<string, Field>;

/** 7.5.2 */
export const carrier = {
  timeMode: [2, 2, "time mode"],
  airline: [3, 5, "airline designator"],
  season: [11, 13, "season"],
  validFrom: [15, 21, "first day of validity"],
  validUntil: [22, 28, "last day of validity"],
  createdOn: [29, 35, "creation date"],
  title: [36, 64, "title of data"],
  releasedOn: [65, 71, "release date"],
  status: [72, 72, "schedule status"],
  reference: [73, 107, "creator reference"],
  createdAt: [191, 194, "creation time"],
  serial,
} as const satisfies Record<string, Field>;

/** 7.5.3, the fields that make a flight. */
export const leg = {
  suffix: [2, 2, "operational suffix"],
  airline: [3, 5, "airline designator"],
  number: [6, 9, "flight number"],
  variation: [10, 11, "itinerary variation identifier"],
  sequence: [12, 13, "leg sequence number"],
  from: [15, 21, "first day of operation"],
  until: [22, 28, "last day of operation"],
  days: [29, 35, "days of operation"],
  frequency: [36, 36, "frequency rate"],
  origin: [37, 39, "departure station"],
  passengerDeparture: [40, 43, "passenger departure time"],
  aircraftDeparture: [44, 47, "aircraft departure time"],
  departureVariation: [48, 52, "UTC variation at departure"],
  terminal: [53, 54, "departure terminal"],
  destination: [55, 57, "arrival station"],
  aircraftArrival: [58, 61, "aircraft arrival time"],
  passengerArrival: [62, 65, "passenger arrival time"],
  arrivalVariation: [66, 70, "UTC variation at arrival"],
  aircraftType: [73, 75, "aircraft type"],
  variationOverflow: [128, 128, "itinerary variation overflow"],
  configuration: [173, 192, "aircraft configuration"],
  departureDay: [193, 193, "date variation of the departure"],
  arrivalDay: [194, 194, "date variation of the arrival"],
  serial,
} as const satisfies Record<string, Field>;

/** 7.5.3, the fields that Apron has no use for: a flight keeps them as they stand, in this order. */
export const keptOfLeg = {
  service: [14, 14, "service type"],
  arrivalTerminal: [71, 72, "arrival terminal"],
  bookingClasses: [76, 95, "reservations booking designators"],
  classModifiers: [96, 100, "booking modifiers"],
  meals: [101, 110, "meal service note"],
  jointOperation: [111, 119, "joint operation airlines"],
  connectingStatus: [120, 121, "connecting time status"],
  secureFlight: [122, 122, "secure flight indicator"],
  spare123: [123, 127, "spare"],
  owner: [129, 131, "aircraft owner"],
  cockpitCrew: [132, 134, "cockpit crew employer"],
  cabinCrew: [135, 137, "cabin crew employer"],
  onwardAirline: [138, 140, "onward airline"],
  onwardNumber: [141, 144, "onward flight number"],
  rotationLayover: [145, 145, "aircraft rotation layover"],
  onwardSuffix: [146, 146, "onward operational suffix"],
  spare147: [147, 147, "spare"],
  transitLayover: [148, 148, "flight transit layover"],
  codeSharing: [149, 149, "operating airline disclosure"],
  restrictions: [150, 160, "traffic restriction codes"],
  restrictionsOverflow: [161, 161, "traffic restriction overflow"],
  spare162: [162, 172, "spare"],
} as const satisfies Record<string, Field>;

/** A segment's data, kept whole from column 15; it belongs to the leg before it. */
export const segment = {
  suffix: leg.suffix,
  airline: leg.airline,
  number: leg.number,
  variation: leg.variation,
  sequence: leg.sequence,
  service: keptOfLeg.service,
  kept: [15, 194, "segment data"],
  variationOverflow: [28, 28, "itinerary variation overflow"],
  serial,
} as const satisfies Record<string, Field>;

export const trailer = {
  airline: [3, 5, "airline designator"],
  releasedOn: [6, 12, "release date"],
  check: [188, 193, "serial number check reference"],
  end: [194, 194, "continuation or end code"],
  serial,
} as const satisfies Record<string, Field>;

/** The title that every file begins with. */
export const titleOfContents = "AIRLINE STANDARD SCHEDULE DATA SET";

/** What stands in a field, blanks at its end left out. */
export function textAt(record: string, [from, to]: Field): string {
  return record.slice(from - 1, to).trimEnd();
}

/** `columns 40 to 43`. */
export function columnsOf([from, to]: Field): string {
  return from === to ? `column ${from}` : `columns ${from} to ${to}`;
}

/** A record of a type with these fields, blank elsewhere. Refuses text that is longer than its field with a RangeError. */
export function record(type: RecordType, fields: readonly (readonly [Field, string])[]): string {
  const columns = Array.from({ length: recordLength }, () => " ");
  columns[0] = type;
  for (const [[from, to, words], text] of fields) {
    if (text.length > to - from + 1) throw new RangeError(`${text} is too long for the ${words}`);
    for (const [at, sign] of [...text].entries()) columns[from - 1 + at] = sign;
  }
  return columns.join("");
}
