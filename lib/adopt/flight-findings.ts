import { localDay } from "@/lib/airports/local-time";
import type { Item } from "@/lib/dynamo/item";
import { faultsIn } from "@/lib/flights/faults";
import { type FlightStatus, flightStatuses } from "@/lib/flights/flight";
import { flightOf } from "@/lib/flights/item";
import type { AirportOf } from "@/lib/flights/timetable";
import { type Told, wrongFlightHistory } from "@/lib/integrity/history";
import { wrongCounts, wrongLedger, wrongPlace } from "@/lib/integrity/integrity";
import { cancelOf, type Draft } from "./booking-findings";
import { after, edited, editOf, type Finding, keyOf, type Proposal, recommendedOf } from "./finding";
import { compareKinds, type FindingKind } from "./kinds";
import { placings } from "./placing";
import { capacityFound, seatsCounted, seatsOf, stored } from "./seats";
import { flightStatusOf, respelledCodes } from "./spelling";
import { timesInOrder, timesWithZone } from "./times";

/** A flight as stored, and who is on it; `refers` counts all its bookings, `events` are those of its history. */
export type FlightCase = { item: Item; live: Draft[]; refers: number; events?: readonly Told[] };

type Found = {
  sentences: string[];
  proposals: Proposal[];
  recommended?: string | undefined;
  asks?: "currency";
};
type Step = [
  kind: FindingKind,
  look: (item: Item, airportOf: AirportOf) => Found | undefined,
  after?: FindingKind[],
];

function edit(item: Item, set: Item, choice: string, label: string): Proposal {
  return { choice, label, mend: { how: "edit", edits: [editOf("flights", item, set)] } };
}

function airportCode(item: Item, airportOf: AirportOf): Found | undefined {
  const set = respelledCodes(item, (code) => airportOf(code) !== undefined);
  const codes = Object.entries(set);
  if (codes.length === 0) return undefined;
  return {
    sentences: codes.map(([name, code]) => `“${item[name]}” is written for ${code}.`),
    proposals: [edit(item, set, "respell", codes.map(([, code]) => code).join(" to "))],
    recommended: "respell",
  };
}

function statusWord(item: Item): Found | undefined {
  if (item.status === undefined || flightOf(item).unreadable.includes("status") === false) return undefined;
  const to = (status: FlightStatus) => edit(item, { status }, status, status);
  const meant = flightStatusOf(item.status);
  return {
    sentences: [`The status “${String(item.status)}” is no word that Apron knows.`],
    proposals: meant ? [to(meant)] : flightStatuses.filter((word) => word !== "canceling").map(to),
    recommended: meant,
  };
}

function swapped(item: Item, airportOf: AirportOf): Found | undefined {
  const fault = faultsIn(flightOf(item), airportOf).find(({ kind }) => kind === "swapped");
  if (!fault) return undefined;
  const proposals = timesInOrder(item, airportOf);
  return { sentences: [fault.sentence], proposals, recommended: proposals[0]?.choice };
}

function zone(item: Item, airportOf: AirportOf): Found | undefined {
  const { zoneless, certain, proposals } = timesWithZone(item, airportOf);
  if (zoneless.length === 0) return undefined;
  const names = zoneless.join(", ");
  const why =
    proposals.length === 0
      ? " Its airport must be known first."
      : certain
        ? ""
        : " Clocks change at that hour: which moment is meant?";
  return {
    sentences: [`${names}: stored without a zone, and read as local to the airport.${why}`],
    proposals,
    recommended: certain ? proposals[0]?.choice : undefined,
  };
}

function derived(item: Item, airportOf: AirportOf): Found | undefined {
  const { origin, departureTime, departureDate } = flightOf(item);
  const day = origin && departureTime ? localDay(departureTime, airportOf(origin)?.zone) : undefined;
  const set: Item = day && day !== departureDate ? { departure_date: day } : {};
  const lacks = [...Object.keys(set), ...(item.version === undefined ? ["version"] : [])];
  if (lacks.length === 0) return undefined;
  return {
    sentences: [`It lacks ${lacks.join(", ")}, or has it wrong.`],
    proposals: [edit(item, set, "derive", "Write them")],
    recommended: "derive",
  };
}

function blocked(item: Item): Found | undefined {
  const { takenSeats, blockedSeats } = flightOf(item);
  const both = blockedSeats.filter((seat) => takenSeats.includes(seat));
  if (both.length === 0) return undefined;
  const rest = blockedSeats.filter((seat) => !both.includes(seat));
  const set = { blocked_seats: rest.length > 0 ? new Set(rest) : undefined };
  return {
    sentences: both.map((seat) => `Seat ${seat} is blocked and taken.`),
    proposals: [edit(item, set, "unblock", "Take the block away")],
    recommended: "unblock",
  };
}

/** Whatever is wrong with count and ledger is one finding: mending half of it would leave the other half wrong. */
function seats(item: Item, live: readonly Draft[]): { kind: FindingKind; found: Found } | undefined {
  const flight = flightOf(item);
  const wrong = [...wrongCounts(flight), ...wrongLedger(flight, live)].filter(
    ({ breach }) => !["twice", "seatless", "blocked"].includes(breach),
  );
  const sentences = wrong.map(({ sentence }) => sentence);
  const [kind, ways] =
    flight.capacity === undefined
      ? (["no-capacity", capacityFound(item, live)] as const)
      : (["seats-wrong", seatsCounted(item, live)] as const);
  if (kind === "seats-wrong" && wrong.length === 0) return undefined;
  const { proposals, safe } = ways;
  const told = kind === "no-capacity" ? ["No capacity is stored.", ...sentences] : sentences;
  return {
    kind,
    found: { sentences: told, proposals, recommended: safe ? proposals[0]?.choice : undefined },
  };
}

const steps: Step[] = [
  ["status-word", statusWord],
  ["airport-code", airportCode],
  ["times-swapped", swapped],
  ["zone-missing", zone, ["times-swapped"]],
  ["derived-missing", derived, ["times-swapped"]],
  ["seat-blocked", blocked],
];

/** Passengers on a flight that does not fly. */
function placedWrong(live: readonly Draft[], draft: Item, before: Finding[]): Finding[] {
  const needs = before.filter(({ kind }) => kind === "status-word").map(keyOf);
  return live.flatMap((booking): Finding[] => {
    const { bookingId: id, status, rawStatus, version, leaving } = booking;
    const [wrong] = leaving ? [] : wrongPlace(booking, flightOf(draft));
    if (!wrong) return [];
    const boarded = status === "boarded";
    const stored = { booking_id: id, status: rawStatus ?? status, version };
    return [
      {
        kind: "flight-canceled",
        table: "bookings",
        id,
        sentences: [wrong.sentence],
        proposals: boarded ? [] : [cancelOf(stored)],
        ...(boarded ? {} : { recommended: "cancel" }),
        needs: [...booking.needs, ...needs],
      },
    ];
  });
}

/** The flight as canceling leaves it: a seat that the ledger held for who goes, and that nobody else sits in, is on sale. */
function withoutSeats(item: Item, live: readonly Draft[], staying: readonly Draft[]): Item {
  const { takenSeats, seatsAvailable } = flightOf(item);
  const stay = seatsOf(staying);
  const freed = [...seatsOf(live)].filter((seat) => takenSeats.includes(seat) && !stay.has(seat));
  if (freed.length === 0) return item;
  const left = takenSeats.filter((seat) => !freed.includes(seat));
  return edited(item, [
    editOf("flights", item, {
      taken_seats: left.length > 0 ? new Set(left) : undefined,
      ...(seatsAvailable === undefined ? {} : { seats_available: stored(seatsAvailable + freed.length) }),
    }),
  ]);
}

const leftToPeople = new Set(["unreadable", "route", "no-time", "time", "fare"]);

function isGhost({ origin, destination, seatsAvailable, capacity }: ReturnType<typeof flightOf>): boolean {
  return !origin && !destination && seatsAvailable === undefined && capacity === undefined;
}

/**
 * Everything that is wrong with a flight and with the place of its passengers, each with what can be done. What is proposed
 * counts on the recommended mends before it, and names those it needs.
 */
export function flightFindings({ item, live, refers, events }: FlightCase, airportOf: AirportOf): Finding[] {
  const flight = flightOf(item);
  const id = flight.flightId;
  const findings: Finding[] = [];
  const find = (kind: FindingKind, found: Found, needs: string[] = []) => {
    const { recommended, ...rest } = found;
    findings.push({ kind, table: "flights", id, needs, ...rest, ...(recommended ? { recommended } : {}) });
  };
  if (isGhost(flight) && refers === 0) {
    const mend = { how: "delete", table: "flights", id, item } as const;
    const proposals = [{ choice: "delete", label: "Delete what is left", mend }];
    find("flight-ghost", {
      sentences: [`Flight ${id} has no route and no seats, and nobody on it.`],
      proposals,
    });
    return findings;
  }
  let [draft, hoped] = [item, item];
  const takeUp = () => {
    const finding = findings.at(-1);
    if (!finding) return;
    draft = after(draft, recommendedOf(finding), "flights", id);
    hoped = after(hoped, finding.proposals[0], "flights", id);
  };
  for (const [kind, look, before = []] of steps) {
    const found = look(draft, airportOf);
    if (!found) continue;
    const needs = findings.filter((one) => before.includes(one.kind) && recommendedOf(one)).map(keyOf);
    find(kind, found, needs);
    takeUp();
  }

  const placed = placedWrong(live, draft, findings);
  findings.push(...placed);
  const goes = new Set(placed.filter(recommendedOf).map((one) => one.id));
  const staying = live.filter(({ bookingId, leaving }) => !leaving && !goes.has(bookingId));
  draft = withoutSeats(draft, live, staying);
  const counted = seats(draft, staying);
  if (counted) {
    const needs = [...placed.filter(recommendedOf).map(keyOf), ...live.flatMap((booking) => booking.needs)];
    find(counted.kind, counted.found, needs);
    takeUp();
  }
  const ledger = findings.filter(({ kind }) => kind === counted?.kind).map(keyOf);
  findings.push(...placings(draft, staying, ledger));

  const rest = faultsIn(flightOf(hoped), airportOf);
  const unknown = rest.filter(({ kind }) => kind === "airport").map(({ sentence }) => sentence);
  if (unknown.length > 0) find("airport-unknown", { sentences: unknown, proposals: [] });
  const bare = rest.filter(({ kind }) => kind === "currency").map(({ sentence }) => sentence);
  if (bare.length > 0) find("no-currency", { sentences: bare, proposals: [], asks: "currency" });
  const left = rest.filter(({ kind }) => leftToPeople.has(kind)).map(({ sentence }) => sentence);
  if (left.length > 0) find("incomplete", { sentences: left, proposals: [] });
  if (events)
    for (const { sentence } of wrongFlightHistory(flight, events))
      find("history", {
        sentences: [sentence],
        proposals: [edit(item, {}, "record", "Record the gap")],
        recommended: "record",
      });
  return findings.sort((a, b) => compareKinds(a.kind, b.kind));
}
