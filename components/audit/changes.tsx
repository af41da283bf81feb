import type { ReactNode } from "react";
import { isDay, shortDay } from "@/lib/airports/day";
import type { FieldChange } from "@/lib/audit/event";

/** The fields of flights and bookings in the order and the words of a history. */
const fields: Record<string, string> = {
  carrier: "Airline",
  flightNumber: "Number",
  origin: "From",
  destination: "To",
  departureTime: "Departs",
  arrivalTime: "Arrives",
  estimatedDeparture: "Expected",
  estimatedArrival: "Arrival expected",
  actualDeparture: "Off blocks",
  actualArrival: "On blocks",
  delayCode: "Code",
  delayReason: "Reason",
  registration: "Registration",
  aircraftType: "Type",
  gate: "Gate",
  terminal: "Terminal",
  capacity: "Seats",
  blockedSeats: "Seats",
  takenSeats: "Seats taken",
  seatsAvailable: "For sale",
  price: "Fare",
  currency: "Currency",
  passengerName: "Name",
  recordLocator: "Locator",
  flightId: "Flight",
  seatNumber: "Seat",
  status: "Status",
  pricePaid: "Paid",
};

/** Fields whose values are words; all others are codes, times and counts. */
const inWords = new Set(["delayReason", "passengerName", "status"]);

/** Follows from the name, and is only for the database. */
const untold = new Set(["nameKey"]);

const statuses: Record<string, string> = { checked_in: "checked in", no_show: "no-show" };

const order = Object.keys(fields);

/** A field as the history calls it; imports call it as it is stored, `departure_time`. */
function asTold(name: string): string {
  const told = name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());
  return told in fields ? told : name;
}

function byOrder([a]: [string, FieldChange], [b]: [string, FieldChange]): number {
  const place = (name: string) => (order.includes(asTold(name)) ? order.indexOf(asTold(name)) : order.length);
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** `20 Nov`; the text itself where it is no day. */
export function briefDay(day: string): string {
  return isDay(day) ? shortDay(day).replace(/([A-Z][a-z]{2})[a-z]+$/, "$1") : day;
}

/** A stored instant as `20 Nov 16:45Z`, without the day where `beside` has the same; any other value as it is. */
function shown(value: string, beside?: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z$/.exec(value) ?? [];
  if (!day || !time) return statuses[value] ?? value;
  return beside?.startsWith(`${day}T`) ? `${time}Z` : `${briefDay(day)} ${time}Z`;
}

function Values({ name, change: { from, to } }: { name: string; change: FieldChange }) {
  const face = inWords.has(asTold(name)) ? undefined : "mono";
  const values: ReactNode[] = [];
  if (from !== undefined)
    values.push(
      <del key="from" className={face}>
        {shown(from)}
      </del>,
    );
  if (to !== undefined)
    values.push(
      " ",
      <ins key="to" className={face}>
        {shown(to, from)}
      </ins>,
    );
  return values;
}

type Told = Record<string, FieldChange>;

/** `Seat 22E 9C, Status confirmed checked in`: field by field, the old value struck through. */
export function ChangeList({ changes }: { changes: Told }) {
  const told = Object.entries(changes)
    .filter(([name]) => !untold.has(name))
    .sort(byOrder);
  return told.map(([name, change], index) => (
    <span key={name}>
      {index > 0 ? ", " : ""}
      {fields[asTold(name)] ?? name} <Values name={name} change={change} />
    </span>
  ));
}

/** What changed from what to what, `Departs 20 Nov 17:20Z → 17:49Z`, in one sentence. */
export function Changes({ changes }: { changes: Told }) {
  if (Object.keys(changes).length === 0) return null;
  return (
    <p className="two">
      <ChangeList changes={changes} />
    </p>
  );
}
