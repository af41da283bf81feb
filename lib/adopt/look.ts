import { airport } from "@/lib/airports/airports";
import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { eventsIn } from "@/lib/audit/import-event";
import { bookingOf } from "@/lib/bookings/item";
import { table } from "@/lib/dynamo/client";
import { type OwnTable, ownTables } from "@/lib/dynamo/own-tables";
import { scanned } from "@/lib/dynamo/scan";
import type { Told } from "@/lib/integrity/history";
import { bookingFindings, type Draft } from "./booking-findings";
import { type Finding, keyOf } from "./finding";
import { flightFindings } from "./flight-findings";
import type { FindingKind } from "./kinds";
import { goneFinding, orphanFindings, remembered } from "./orphans";
import { eventsUnder, findingsAt } from "./repository";

/** How far a look is: `done` of about `of` stored items. */
export type Looked = { done: number; of: number; flights: number; bookings: number };

export type Sight = { looked: Looked } | { finding: Finding };

/** So many bookings and events are held in memory at once, as little of each as is needed; a larger table is read in several passes. */
const mostHeld = 100_000;

/** Between the reads of two tables people go on booking: what two tables say of each other is read again before it is told. */
const racy = new Set<FindingKind>([
  "flight-canceled",
  "flight-gone",
  "seat-blocked",
  "seats-wrong",
  "seat-twice",
  "history",
  "gone",
]);

const atOnce = 16;

type Aboard = { live: Draft[]; refers: number };

/** Which of `of` passes a record is looked at in. */
function passOf(id: string, of: number): number {
  let hash = 0;
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) | 0;
  return Math.abs(hash) % of;
}

function added<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const group = groups.get(key);
  if (group) group.push(one);
  else groups.set(key, [one]);
}

/** As little of an event as the count of changes needs. */
function toldOf({ subject, eventId, kind, version, bookingId, changes }: AuditEvent): Told {
  const { status } = changes;
  return {
    subject,
    eventId,
    kind,
    changes: status ? { status } : {},
    ...(version === undefined ? {} : { version }),
    ...(bookingId ? { bookingId } : {}),
  };
}

function indexFindings(tables: OwnTable[]): Finding[] {
  return tables
    .filter(({ there, missing, filling }) => !there || missing.length + filling.length > 0)
    .map(({ fullName, there, missing, filling }) => ({
      kind: "index-missing",
      table: "tables",
      id: fullName,
      sentences: there
        ? [
            ...missing.map((index) => `Table ${fullName} lacks the index ${index}.`),
            ...filling.map((index) => `Index ${index} of table ${fullName} is being filled.`),
          ]
        : [`There is no table ${fullName}.`],
      proposals: [],
      needs: [],
    }));
}

/** A sentence without its counts, which every sale moves. */
function uncounted(sentence: string): string {
  return sentence.replace(/-?\d+ (seats )?(for sale|taken)/g, "");
}

/** Do two readings find the same thing wrong? What a sale between two reads leaves is another seat each time. */
function agree(one: Finding, other: Finding): boolean {
  const sentences = new Set(one.sentences.map(uncounted));
  return other.sentences.some((sentence) => sentences.has(uncounted(sentence)));
}

/** A finding as it is now, if two readings one after the other find it. */
async function confirmed(finding: Finding): Promise<Finding | undefined> {
  if (finding.table === "tables") return finding;
  const [name, id] = [finding.table, finding.id];
  const read = async () => (await findingsAt(name, id)).find((one) => keyOf(one) === keyOf(finding));
  const first = await read();
  const second = first && (await read());
  return first && second && agree(first, second) ? second : undefined;
}

/** Findings as they still are when their records are read again, a few at a time. */
async function* stillSo(findings: Finding[]): AsyncGenerator<Finding> {
  for (let at = 0; at < findings.length; at += atOnce) {
    const some = findings.slice(at, at + atOnce);
    const now = await Promise.all(some.map(confirmed));
    yield* now.filter((finding) => finding !== undefined);
  }
}

/**
 * Everything that is wrong in the tables, found in one pass over audit, bookings and flights, and how far the look is. Nothing is
 * written. What only looks wrong because somebody booked between two reads is not told.
 */
export async function* look(held = mostHeld): AsyncGenerator<Sight> {
  const tables = await ownTables();
  for (const finding of indexFindings(tables)) yield { finding };
  const there = new Map(tables.map((one) => [one.name, one]));
  const indexed = (["bookings", "audit"] as const).every((name) => {
    const one = there.get(name);
    return one?.there && !one.missing.includes("by_flight") && !one.missing.includes("by_booking");
  });
  const items = (name: "flights" | "bookings" | "audit") => there.get(name)?.items ?? 0;
  const passes = Math.max(1, Math.ceil((items("bookings") + items("audit")) / held));
  const looked = {
    done: 0,
    of: passes * (items("flights") + items("bookings") + items("audit")),
    flights: 0,
    bookings: 0,
  };
  const tell = async function* (findings: Finding[]): AsyncGenerator<Sight> {
    const [doubtful, certain] = [[] as Finding[], [] as Finding[]];
    for (const finding of findings) (indexed && racy.has(finding.kind) ? doubtful : certain).push(finding);
    for (const finding of certain) yield { finding };
    for await (const finding of stillSo(doubtful)) yield { finding };
  };
  const pages = async function* (name: "flights" | "bookings" | "audit") {
    if (!there.get(name)?.there) return;
    for await (const page of scanned({ TableName: table(name) })) {
      looked.done += page.length;
      yield page;
    }
  };
  for (let pass = 0; pass < passes; pass++) yield* onePass(pass);

  async function* onePass(pass: number): AsyncGenerator<Sight> {
    const mine = (id: string) => passes === 1 || passOf(id, passes) === pass;
    const ofFlights = new Map<string, Told[]>();
    const ofBookings = new Map<string, Told[]>();
    for await (const page of pages("audit")) {
      for (const event of page.flatMap(eventsIn).map(toldOf)) {
        const { subject, bookingId, kind } = event;
        const flightId = subject.startsWith("flight#") ? subject.slice("flight#".length) : undefined;
        const counts = !bookingId || kind === "booking.made";
        if (flightId && counts && mine(flightId)) added(ofFlights, flightId, event);
        if (bookingId && mine(bookingId)) added(ofBookings, bookingId, event);
      }
      yield { looked: { ...looked } };
    }

    const aboard = new Map<string, Aboard>();
    const flightless: Draft[] = [];
    for await (const page of pages("bookings")) {
      const findings: Finding[] = [];
      for (const item of page) {
        const { bookingId, flightId } = bookingOf(item);
        const own = bookingFindings(item, mine(bookingId) ? (ofBookings.get(bookingId) ?? []) : undefined);
        if (mine(bookingId)) {
          looked.bookings++;
          findings.push(...own.findings);
          ofBookings.delete(bookingId);
          if (!flightId && own.draft) flightless.push(own.draft);
        }
        if (!flightId || !mine(flightId)) continue;
        const party = aboard.get(flightId) ?? { live: [], refers: 0 };
        party.refers++;
        if (own.draft) party.live.push(own.draft);
        aboard.set(flightId, party);
      }
      yield* tell(findings);
      yield { looked: { ...looked } };
    }
    yield* tell(orphanFindings(flightless));
    for (const [bookingId, events] of ofBookings) yield* tell(goneFinding("bookings", bookingId, events));

    for await (const page of pages("flights")) {
      const findings: Finding[] = [];
      for (const item of page) {
        const flightId = String(item.flight_id);
        if (!mine(flightId)) continue;
        looked.flights++;
        const party = aboard.get(flightId) ?? { live: [], refers: 0 };
        findings.push(...flightFindings({ item, ...party, events: ofFlights.get(flightId) ?? [] }, airport));
        aboard.delete(flightId);
        ofFlights.delete(flightId);
      }
      yield* tell(findings);
      yield { looked: { ...looked } };
    }
    for (const [flightId, { live }] of aboard) {
      if (live.length === 0) continue;
      const events = there.get("audit")?.there ? await eventsUnder(flightSubject(flightId)) : [];
      yield* tell(orphanFindings(live, remembered(flightId, events, live, airport)));
    }
    for (const [flightId, events] of ofFlights) yield* tell(goneFinding("flights", flightId, events));
  }
}
