import type { StationTime } from "@/lib/airports/station-time";
import type { Booking } from "@/lib/bookings/booking";
import { bookingRow } from "@/lib/bookings/view";
import type { Flight } from "@/lib/flights/flight";
import type { FlightRow, PlaceView } from "@/lib/flights/row";
import { err, ok, type Result } from "@/lib/result";
import { aztec, type Outline } from "./aztec";
import { bcbp, explainBcbp, sequenceOf } from "./bcbp";

/** Who a pass is for: `SØRENSEN, Freja`. */
export type Holder = { bookingId: string; family: string; given: string };

export type BoardingPass = Holder & {
  designator: string;
  origin: PlaceView;
  destination: PlaceView;
  /** The schedule at the origin. */
  departs?: StationTime;
  /** Where it differs from the schedule. */
  expected?: StationTime;
  gate?: string;
  terminal?: string;
  seat: string;
  locator: string;
  sequence: number;
  /** The text of the bar code, and the code itself. */
  coded: string;
  code: Outline;
};

/** Somebody who gets no pass, and why, in a sentence. */
export type NoPass = Holder & { why: string };

/** The flight a pass is for, as stored and as the lists draw it. */
export type PassFlight = { flight: Flight; row: FlightRow };

/** The boarding pass of a booking as it stands. Refuses when there is no flight, when it is canceled, and what cannot be coded. */
export function boardingPass(booking: Booking, of: PassFlight | undefined): Result<BoardingPass, NoPass> {
  const { bookingId, family, given } = bookingRow(booking);
  const holder = { bookingId, family, given };
  if (!of) return err({ ...holder, why: "There is no flight to board." });
  const { flight, row } = of;
  if (flight.status === "canceled" || flight.status === "canceling")
    return err({ ...holder, why: "The flight is canceled." });
  const { scheduled, expected } = row.departs;
  const locator = booking.recordLocator ?? bookingId;
  const coded = bcbp({
    passengerName: booking.passengerName,
    nameKey: booking.nameKey,
    locator,
    from: flight.origin,
    to: flight.destination,
    carrier: flight.carrier,
    flightNumber: flight.flightNumber,
    day: flight.departureDate ?? scheduled?.date,
    seat: booking.seatNumber,
    status: booking.status,
  });
  if (!coded.ok) return err({ ...holder, why: explainBcbp(coded.error) });
  const place = (iata = ""): PlaceView => ({ iata, city: "" });
  return ok({
    ...holder,
    designator: row.designator,
    origin: row.origin ?? place(flight.origin),
    destination: row.destination ?? place(flight.destination),
    ...(scheduled ? { departs: scheduled } : {}),
    ...(expected ? { expected } : {}),
    ...(flight.gate ? { gate: flight.gate } : {}),
    ...(flight.terminal ? { terminal: flight.terminal } : {}),
    seat: booking.seatNumber ?? "",
    locator,
    sequence: sequenceOf(booking.seatNumber ?? "") ?? 0,
    coded: coded.value,
    code: aztec(coded.value),
  });
}
