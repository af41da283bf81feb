import type { Booking } from "@/lib/bookings/booking";
import type { FlightRow } from "@/lib/flights/row";
import type { JobState } from "@/lib/jobs/job";
import type { Outcome, Planned } from "./disruption";
import { needs } from "./party";
import type { GroupView, ImpactView, PartyView, PersonView } from "./screen";

/** What is known of everybody of a disruption: the plan, what was done, and what was taken back. */
export type Known = {
  state: JobState;
  plan: readonly Planned[];
  moved: ReadonlyMap<string, Outcome>;
  returned: ReadonlyMap<string, Outcome>;
};

type Placed = { person: PersonView; key: string; way: string[]; flightId: string; locator: string };

const over: readonly JobState[] = ["done", "canceled", "undone"];

function locatorIn(bookingId: string): string {
  return bookingId.replace(/-\d+$/, "");
}

/** A booking made after the plan has no row in it. */
function rowsOf({ plan, moved }: Known): Planned[] {
  const known = new Set(plan.map(({ bookingId }) => bookingId));
  const late = [...moved.values()].filter(({ bookingId }) => !known.has(bookingId));
  return [
    ...plan,
    ...late.map(({ bookingId, name, from, why }) => ({
      bookingId,
      name,
      locator: locatorIn(bookingId),
      flightId: from.flightId,
      ...(from.seat ? { seat: from.seat } : {}),
      needs: [],
      legs: [],
      why,
    })),
  ];
}

function stateOf(known: Known, bookingId: string): PersonView["state"] {
  const back = known.returned.get(bookingId);
  if (back) return back.why === "" ? "returned" : "kept";
  const outcome = known.moved.get(bookingId);
  if (outcome) return outcome.to.length > 0 ? "moved" : "listed";
  return over.includes(known.state) ? "elsewhere" : "waiting";
}

function placed(row: Planned, known: Known): Placed {
  const outcome = known.returned.get(row.bookingId) ?? known.moved.get(row.bookingId);
  const state = stateOf(known, row.bookingId);
  const legs = outcome?.to ?? row.legs;
  const person: PersonView = {
    bookingId: row.bookingId,
    name: row.name,
    ...(row.seat ? { oldSeat: row.seat } : {}),
    seats: legs.map(({ seat }) => seat),
    ...(outcome?.onward && state !== "returned" ? { onward: outcome.onward } : {}),
    needs: row.needs,
    state,
    why: outcome?.why || row.why,
  };
  const way = state === "elsewhere" ? [] : legs.map(({ flightId }) => flightId);
  const kind = state === "elsewhere" ? "elsewhere" : way.length === 0 ? "list" : way.join(" ");
  const prefix = state === "returned" ? "back" : kind === "list" || kind === "elsewhere" ? kind : "way";
  return {
    person,
    key: `${prefix}/${kind}`,
    way,
    flightId: row.flightId,
    locator: row.locator ?? row.bookingId,
  };
}

function partiesOf(people: Placed[]): PartyView[] {
  const parties = new Map<string, PartyView>();
  for (const { person, flightId, locator } of people) {
    const key = `${flightId}/${locator}`;
    const party = parties.get(key) ?? { key, flightId, locator, people: [] };
    party.people.push(person);
    parties.set(key, party);
  }
  return [...parties.values()];
}

/** The reason that most of a group have in common. */
function commonWhy(people: Placed[]): string {
  const counts = new Map<string, number>();
  for (const { person } of people) counts.set(person.why, (counts.get(person.why) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

const places = { back: 0, way: 1, list: 2, elsewhere: 3 };

function arrival({ legs }: GroupView): string {
  const { expected, scheduled } = legs.at(-1)?.arrives ?? {};
  return (expected ?? scheduled)?.instant ?? "";
}

/** A plan of more passengers than so many shows them only for the group that is asked for: a page of thousands is megabytes. */
const mostShown = 600;

function isOpen(kind: GroupView["kind"], passengers: number): boolean {
  return passengers <= (kind === "list" ? 30 : 8);
}

/** Everybody of a disruption, by the way that they go: ways by arrival, then the list, then those who are not concerned any more. */
export function groupsOf(
  known: Known,
  flights: ReadonlyMap<string, FlightRow>,
  left: ReadonlyMap<string, number>,
  shown?: string,
): GroupView[] {
  const all = rowsOf(known).map((row) => placed(row, known));
  const waiting = new Map<string, number>();
  for (const { person, way } of all)
    if (person.state === "waiting")
      for (const flightId of way) waiting.set(flightId, (waiting.get(flightId) ?? 0) + 1);
  const groups = new Map<string, Placed[]>();
  for (const one of all) groups.set(one.key, [...(groups.get(one.key) ?? []), one]);
  const views = [...groups].map(([key, people]): GroupView => {
    const kind = key.slice(0, key.indexOf("/")) as GroupView["kind"];
    const way = people[0]?.way ?? [];
    const parties = partiesOf(people);
    const folded = all.length > mostShown && key !== shown;
    const free = way.map((id) => (left.get(id) ?? 0) - (waiting.get(id) ?? 0));
    return {
      key,
      kind,
      legs: way.flatMap((id) => flights.get(id) ?? []),
      passengers: people.length,
      partyCount: parties.length,
      parties: folded ? [] : parties,
      folded,
      open: key === shown || isOpen(kind, people.length),
      ...(way.length > 0 ? { free: Math.max(0, Math.min(...free)) } : {}),
      settled: people.filter(({ person }) => person.state !== "waiting").length,
      why: commonWhy(people),
    };
  });
  return views.sort((a, b) => places[a.kind] - places[b.kind] || (arrival(a) < arrival(b) ? -1 : 1));
}

/** How many people bookings are, in parties, and who of them needs care. */
export function impactOf(
  people: readonly { needs: Planned["needs"]; party: string; status?: Booking["status"] | undefined }[],
  flights: number,
  unexplained: number,
): ImpactView {
  return {
    flights,
    passengers: people.length,
    parties: new Set(people.map(({ party }) => party)).size,
    atAirport: people.filter(({ status }) => status === "checked_in" || status === "boarded").length,
    needs: needs
      .map((need) => ({ need, people: people.filter((one) => one.needs.includes(need)).length }))
      .filter((one) => one.people > 0),
    unexplained,
  };
}
