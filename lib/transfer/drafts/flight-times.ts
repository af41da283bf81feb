import type { Airport } from "@/lib/airports/airport";
import { addDays, localDay, storedInstant } from "@/lib/airports/local-time";
import { isBlock } from "@/lib/flights/timetable";
import { agrees, instantOf, readDay, storedTime } from "./clock";
import type { Drafting } from "./draft";

type Ends = { from: Airport | undefined; to: Airport | undefined };

/** Reads one time that is stored; a fault when it is none, or when a wall clock in the row says otherwise. */
function stored(
  drafting: Drafting,
  attribute: string,
  place?: Airport,
  clockPart?: string,
): string | undefined {
  const text = drafting.text(attribute);
  if (text === undefined) return undefined;
  const read = storedTime(text);
  if (!read) {
    drafting.put(attribute, text, `${text} is no date and time, such as 2026-06-10T03:15:00Z.`);
    return undefined;
  }
  const clock = clockPart ? drafting.text(clockPart) : undefined;
  const fault =
    read.zoned && place && clock && !agrees(read.value, clock, place)
      ? `${clock} at ${place.iata} is not ${read.value}: the file contradicts itself.`
      : undefined;
  drafting.put(attribute, read.value, fault);
  return read.value;
}

/** Puts an instant that a local day and clock make, or the fault why they make none. */
function assembled(
  drafting: Drafting,
  attribute: string,
  {
    day,
    clock,
    place,
    code,
  }: { day?: string | undefined; clock: string; place: Airport | undefined; code: string },
): string | undefined {
  const missing = !day ? "its day" : !place ? `an airport that is known (${code})` : undefined;
  if (missing || !day || !place) {
    drafting.faults[attribute] = `${clock} is a local time, and ${missing} is missing.`;
    return undefined;
  }
  const instant = instantOf(day, clock, place);
  if (instant.ok) drafting.put(attribute, instant.value);
  else drafting.faults[attribute] = instant.error;
  return instant.ok ? instant.value : undefined;
}

/** The day of departure that the row names, and a fault when it is none. */
function givenDay(drafting: Drafting, part: string): string | undefined {
  const text = drafting.text(part);
  const day = text && readDay(text);
  if (text && !day) drafting.faults[part] = `${text} is no day: write 2026-11-20.`;
  return day || undefined;
}

function arrival(drafting: Drafting, { to }: Ends, departs: string | undefined, departureDay?: string): void {
  const whole = stored(drafting, "arrival_time", to, "arrival_local");
  const clock = drafting.text("arrival_local");
  if (whole !== undefined || clock === undefined || drafting.faults.arrival_time) return;
  const offset = Number(drafting.text("arrival_day_offset") ?? Number.NaN);
  const own = givenDay(drafting, "arrival_date");
  const known = own ?? (departureDay && Number.isInteger(offset) ? addDays(departureDay, offset) : undefined);
  const code = drafting.text("destination") ?? "none";
  const at = (day: string | undefined) =>
    assembled(drafting, "arrival_time", { day, clock, place: to, code });
  const arrives = at(known ?? departureDay);
  if (known || !departureDay || !arrives || !departs || arrives > departs) return;
  const block = Date.parse(arrives) + 24 * 60 * 60 * 1000 - Date.parse(departs);
  if (isBlock(block)) {
    at(addDays(departureDay, 1));
    drafting.notes.push("The arrival is taken to be on the next day.");
  }
}

/**
 * Reads the times of a flight: instants as they are, or made of local days and clocks at its airports. Says what day it leaves.
 * An arrival before the departure is noted, never refused.
 */
export function draftTimes(drafting: Drafting, ends: Ends): string | undefined {
  const { from, to } = ends;
  const given = givenDay(drafting, "departure_date");
  const clock = drafting.text("departure_local");
  let departs = stored(drafting, "departure_time", from, "departure_local");
  if (departs === undefined && clock !== undefined && !drafting.faults.departure_time)
    departs = assembled(drafting, "departure_time", {
      day: given,
      clock,
      place: from,
      code: drafting.text("origin") ?? "none",
    });
  arrival(drafting, ends, departs, given);
  for (const attribute of ["estimated_departure", "actual_departure"]) stored(drafting, attribute, from);
  for (const attribute of ["estimated_arrival", "actual_arrival"]) stored(drafting, attribute, to);
  const day = departs === undefined ? undefined : localDay(departs, from?.zone);
  const contradiction = given && day && given !== day;
  drafting.put(
    "departure_date",
    day ?? given,
    contradiction ? `The day is ${given}, and the departure is on ${day} local time.` : undefined,
  );
  noteOrder(drafting, ends);
  return day ?? given;
}

function noteOrder({ wanted, notes }: Drafting, { from, to }: Ends): void {
  const { departure_time: departs, arrival_time: arrives } = wanted;
  if (typeof departs !== "string" || typeof arrives !== "string") return;
  const [left, landed] = [storedInstant(departs, from?.zone), storedInstant(arrives, to?.zone)];
  if (left && landed && landed <= left)
    notes.push("The flight arrives before it departs: the two times may be swapped.");
}
