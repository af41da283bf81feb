import { dayShift } from "@/lib/airports/day";
import type { StationTime } from "@/lib/airports/station-time";
import type { Flight } from "@/lib/flights/flight";
import type { FlightRow, MovementView } from "@/lib/flights/row";
import type { AirportOf } from "@/lib/flights/timetable";
import { rowOf } from "@/lib/flights/view";
import { legOf } from "@/lib/rotations/leg";
import type { BoardRow, Moment, Times, Way } from "./row";
import type { BoardFilter } from "./schema";

const hour = 60 * 60 * 1000;

/** A flight of the day before that has not left is on today's board for so long after its time. */
const leftOver = 6 * hour;

function moment(time: StationTime | undefined): Moment | undefined {
  if (!time) return undefined;
  return { local: time.local, ...(time.instant ? { at: Date.parse(time.instant) } : {}) };
}

function timesOf({ scheduled, expected, dayShift: shift }: MovementView): Times {
  const [planned, later] = [moment(scheduled), moment(expected)];
  return {
    ...(planned ? { scheduled: planned } : {}),
    ...(later ? { expected: later } : {}),
    ...(shift === 0 ? {} : { shift }),
  };
}

/** Among the arrivals of a day a time is of another day than its schedule, whenever the flight left. */
function timesHere(arrives: MovementView): Times {
  const { scheduled, expected } = arrives;
  return timesOf({
    ...arrives,
    dayShift: scheduled && expected ? dayShift(scheduled.date, expected.date) : 0,
  });
}

function isOn(day: string, { scheduled, expected }: MovementView): boolean {
  return scheduled?.date === day || expected?.date === day;
}

function isLeftOver(flight: Flight, departs: MovementView, since: number, now: number): boolean {
  if (flight.status !== "scheduled" && flight.status !== "boarding") return false;
  const at = Date.parse((departs.expected ?? departs.scheduled)?.instant ?? "");
  return now >= since && at < since && now - at < leftOver;
}

/**
 * What a flight is to this board: it leaves or comes on its day, by schedule or as expected, or it was to leave the day before, is
 * not six hours past its time and has not left. Undefined for one that is none of it. `since` is when the day begins, ms.
 */
function wayOf(
  flight: Flight,
  row: FlightRow,
  filter: BoardFilter,
  since: number,
  now: number,
): Way | undefined {
  const { day, station, show } = filter;
  const leaves =
    flight.departureDate === day || isOn(day, row.departs) || isLeftOver(flight, row.departs, since, now);
  if (station === "ALL") return leaves ? "out" : undefined;
  if (show !== "arrivals" && flight.origin === station && leaves) return "out";
  return show !== "departures" && flight.destination === station && isOn(day, row.arrives) ? "in" : undefined;
}

/** A flight as a row of a board, or undefined when it is not on it. `since` is when the board's day begins, `now` the present; ms. */
export function boardRowOf(
  flight: Flight,
  filter: BoardFilter,
  { airportOf, since, now }: { airportOf: AirportOf; since: number; now: number },
): BoardRow | undefined {
  const row = rowOf(flight, airportOf, new Date(now).toISOString());
  const way = wayOf(flight, row, filter, since, now);
  if (!way) return undefined;
  const leg = legOf(flight, airportOf);
  const { registration, aircraftType, gate } = row;
  return {
    flightId: flight.flightId,
    designator: row.designator,
    way,
    ...(flight.origin ? { origin: flight.origin } : {}),
    ...(flight.destination ? { destination: flight.destination } : {}),
    departs: timesOf(row.departs),
    arrives: way === "in" ? timesHere(row.arrives) : timesOf(row.arrives),
    state: flight.status,
    ...(row.status.kind === "delayed" ? { status: row.status } : {}),
    ...(registration ? { registration } : {}),
    ...(aircraftType ? { aircraftType } : {}),
    ...(gate ? { gate } : {}),
    load: row.load,
    ...(flight.seatsAvailable !== undefined && flight.seatsAvailable < 0
      ? { forSale: flight.seatsAvailable }
      : {}),
    ...(leg
      ? {
          leg: {
            departs: leg.departs,
            arrives: leg.arrives,
            sched: leg.scheduledDeparture,
            schedArrival: leg.scheduledArrival,
          },
        }
      : {}),
    ...(row.faults.length > 0 ? { faults: row.faults } : {}),
  };
}
