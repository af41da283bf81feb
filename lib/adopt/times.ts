import { addDays, readStored, storedInstant, toInstant } from "@/lib/airports/local-time";
import type { Item } from "@/lib/dynamo/item";
import { type AirportOf, isBlock } from "@/lib/flights/timetable";
import { editOf, type Proposal } from "./finding";

/** Every stored time of a flight, and whose clock it was written by where it has no zone. */
const ends = {
  departure_time: "origin",
  arrival_time: "destination",
  estimated_departure: "origin",
  estimated_arrival: "destination",
  actual_departure: "origin",
  actual_arrival: "destination",
} as const;

type TimeName = keyof typeof ends;
const timeNames = Object.keys(ends) as TimeName[];

function zoneOf(item: Item, name: TimeName, airportOf: AirportOf): string | undefined {
  const code = item[ends[name]];
  return typeof code === "string" ? airportOf(code)?.zone : undefined;
}

/** Milliseconds from departure to arrival as their airports' clocks have it. */
function block(item: Item, airportOf: AirportOf): number | undefined {
  const instant = (name: TimeName) => {
    const value = item[name];
    return typeof value === "string" ? storedInstant(value, zoneOf(item, name, airportOf)) : undefined;
  };
  const [departs, arrives] = [instant("departure_time"), instant("arrival_time")];
  return departs && arrives ? Date.parse(arrives) - Date.parse(departs) : undefined;
}

function nextDay(value: string): string {
  const read = storedInstant(value, undefined);
  if (read && /[Zz]$/.test(value))
    return new Date(Date.parse(read) + 86_400_000).toISOString().replace(".000", "");
  return value.replace(/^\d{4}-\d\d-\d\d/, (day) => addDays(day, 1));
}

/**
 * What makes a flight arrive after it departs: its two times exchanged, or the arrival a day later; each only where the flight
 * then takes a time that flights take. The likeliest first.
 */
export function timesInOrder(item: Item, airportOf: AirportOf): Proposal[] {
  const { departure_time: departs, arrival_time: arrives } = item;
  if (typeof departs !== "string" || typeof arrives !== "string") return [];
  const ways = [
    { choice: "swap", label: "Exchange the two times", departure_time: arrives, arrival_time: departs },
    {
      choice: "next-day",
      label: "It arrives on the next day",
      departure_time: departs,
      arrival_time: nextDay(arrives),
    },
  ];
  return ways
    .map(({ choice, label, ...set }) => ({
      takes: block({ ...item, ...set }, airportOf) ?? 0,
      proposal: { choice, label, mend: { how: "edit", edits: [editOf("flights", item, set)] } } as Proposal,
    }))
    .filter(({ takes }) => isBlock(takes))
    .map(({ proposal }) => proposal);
}

type Reading = { label: string; value: string };

/** How a time without a zone can be read as an instant: one way, two in a repeated hour, moved on in a gap. */
function readings(value: string, zone: string): { certain: boolean; ways: Reading[] } {
  const read = readStored(value, zone);
  const instant = storedInstant(value, zone);
  if (!read || !instant) return { certain: false, ways: [] };
  const asked = toInstant(read.date, value.trim().slice(11, 16), zone);
  if (asked.ok) return { certain: true, ways: [{ label: "", value: instant }] };
  const { error } = asked;
  if (error.kind === "repeated")
    return {
      certain: false,
      ways: error.choices.map((choice, index) => ({
        label: `${index === 0 ? "the first" : "the second"} ${read.local}, ${choice.zone || choice.offset}`,
        value: choice.instant,
      })),
    };
  return {
    certain: false,
    ways: [{ label: `moved on by the clock change, ${read.local}`, value: instant }],
  };
}

/** A person is asked about the schedule; an estimate in a repeated hour is taken for the first. */
const planned = new Set<TimeName>(["departure_time", "arrival_time"]);

type Way = { choice: string; labels: string[]; set: Item };

/**
 * The times of a flight that are stored without a zone, as instants by their airports' clocks. `certain` unless a clock change
 * skips or repeats one: then each reading is a way of its own. No ways where an airport is not known.
 */
export function timesWithZone(
  item: Item,
  airportOf: AirportOf,
): { zoneless: string[]; certain: boolean; proposals: Proposal[] } {
  const zoneless = timeNames.filter((name) => {
    const value = item[name];
    return typeof value === "string" && readStored(value, undefined)?.zoneAssumed;
  });
  let certain = true;
  let all: Way[] = [{ choice: "utc", labels: [], set: {} }];
  for (const name of zoneless) {
    const zone = zoneOf(item, name, airportOf);
    const read = zone ? readings(String(item[name]), zone) : { certain: false, ways: [] };
    const asked = !read.certain && planned.has(name);
    certain &&= read.certain || !planned.has(name);
    all = all.flatMap((way) =>
      read.ways.slice(0, asked ? undefined : 1).map(({ label, value }, index) => ({
        choice: !asked ? way.choice : `${way.choice}-${index + 1}`,
        labels: asked ? [...way.labels, `${name.replace("_", " ")} ${label}`] : way.labels,
        set: { ...way.set, [name]: value },
      })),
    );
  }
  const proposals = all
    .filter(({ set }) => Object.keys(set).length > 0)
    .map(
      ({ choice, labels, set }): Proposal => ({
        choice,
        label: labels.join(", ") || "UTC by each airport's own clock",
        mend: { how: "edit", edits: [editOf("flights", item, set)] },
      }),
    );
  return { zoneless, certain, proposals };
}
