import type { Booking } from "@/lib/bookings/booking";
import type { FlightRow } from "@/lib/flights/row";
import type { JobState } from "@/lib/jobs/job";
import type { DisruptionDetail, Outcome, Planned } from "./disruption";
import { needs } from "./party";
import type { GroupView, ImpactView, PartyView, PersonView } from "./screen";

/** What is known of everybody of a disruption: the plan, what was done, and what was taken back. */
export type Known = {
  state: JobState;
  /** What of the job decides who was never to move: the flights that it cancels, and whether it was approved and stopped. */
  detail: Pick<DisruptionDetail, "flightIds" | "approved" | "stopped">;
  plan: readonly Planned[];
  moved: ReadonlyMap<string, Outcome>;
  returned: ReadonlyMap<string, Outcome>;
};

type Placed = {
  person: PersonView;
  kind: GroupView["kind"];
  key: string;
  way: string[];
  flightId: string;
  locator: string;
};

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

function stateOf({ state, detail, moved, returned }: Known, row: Planned): PersonView["state"] {
  const back = returned.get(row.bookingId);
  if (back) return back.why === "" ? "returned" : "kept";
  const outcome = moved.get(row.bookingId);
  if (outcome) return outcome.to.length > 0 ? "moved" : "listed";
  if (detail.stopped || !detail.flightIds.includes(row.flightId)) return "stays";
  // A plan that was dropped is shown as it was.
  return over.includes(state) && detail.approved ? "elsewhere" : "waiting";
}

const unmoved: readonly PersonView["state"][] = ["elsewhere", "stays"];

function groupOf(
  state: PersonView["state"],
  way: readonly string[],
): { kind: GroupView["kind"]; key: string } {
  if (state === "elsewhere" || state === "stays") return { kind: state, key: `${state}/` };
  if (way.length === 0) return { kind: "list", key: "list/list" };
  const kind = state === "returned" ? "back" : "way";
  return { kind, key: `${kind}/${way.join(" ")}` };
}

function placed(row: Planned, known: Known): Placed {
  const outcome = known.returned.get(row.bookingId) ?? known.moved.get(row.bookingId);
  const state = stateOf(known, row);
  const legs = unmoved.includes(state) ? [] : (outcome?.to ?? row.legs);
  const person: PersonView = {
    bookingId: row.bookingId,
    name: row.name,
    ...(row.seat ? { oldSeat: row.seat } : {}),
    seats: legs.map(({ seat }) => seat),
    ...(outcome?.onward && state !== "returned" ? { onward: outcome.onward } : {}),
    needs: row.needs,
    state,
    why: unmoved.includes(state) ? "" : outcome?.why || row.why,
  };
  const way = legs.map(({ flightId }) => flightId);
  return {
    person,
    ...groupOf(state, way),
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

const places = { back: 0, way: 1, list: 2, stays: 3, elsewhere: 4 };

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
    const { kind = "list", way = [] } = people[0] ?? {};
    const parties = partiesOf(people);
    const folded = all.length > mostShown && key !== shown;
    const free = way.map((id) => (left.get(id) ?? 0) - (waiting.get(id) ?? 0));
    return {
      key,
      kind,
      legs: way.flatMap((id) => flights.get(id) ?? []),
      passengers: people.length,
      bookings: parties.length,
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

/** How many people are hit, in how many bookings and parties, and who of them needs care. */
export function impactOf(
  people: readonly { needs: Planned["needs"]; party: string; status?: Booking["status"] | undefined }[],
  flights: number,
  unexplained: number,
): ImpactView {
  const sizes = new Map<string, number>();
  for (const { party } of people) sizes.set(party, (sizes.get(party) ?? 0) + 1);
  return {
    flights,
    passengers: people.length,
    bookings: sizes.size,
    parties: [...sizes.values()].filter((size) => size > 1).length,
    atAirport: people.filter(({ status }) => status === "checked_in" || status === "boarded").length,
    needs: needs
      .map((need) => ({ need, people: people.filter((one) => one.needs.includes(need)).length }))
      .filter((one) => one.people > 0),
    unexplained,
  };
}
