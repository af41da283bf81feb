import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import * as bookings from "@/lib/bookings/repository";
import { about, cancelTrail } from "@/lib/bookings/trail";
import { DatabaseBusy, isTransient, OutcomeUnknown } from "@/lib/dynamo/faults";
import { flightOf } from "@/lib/flights/item";
import * as flights from "@/lib/flights/repository";
import { creationTrail } from "@/lib/flights/trail";
import { grouped } from "@/lib/grouped";
import { fromMajor } from "@/lib/money";
import { type Effect, effectsOf } from "./effect";
import { editOf, type Finding, keyOf, type Proposal, type RecordTable } from "./finding";
import { compareKinds, type FindingKind, kinds } from "./kinds";
import { eventsOfBooking, findingsAt, ownFindings, storedItem } from "./repository";
import { type Mending, writeDeletion, writeEdits, writeGone } from "./write";

/** A mend that somebody accepted: of which finding, and in which way. */
export type Accepted = { kind: FindingKind; table: RecordTable; id: string; choice: string };

/** What became of it. `settled`: the finding no longer holds, so nothing was written. */
export type Outcome =
  | { state: "done"; effects: Effect[] }
  | { state: "settled" }
  | { state: "refused"; why: string };

/** Somebody may write the same record meanwhile: then it is read again and judged anew. */
const mostAttempts = 4;

/** Carries one mend out; false when the records are not as they were seen. */
async function write(finding: Finding, { mend }: Proposal, mending: Mending): Promise<boolean> {
  const name = finding.table === "tables" ? "flights" : finding.table;
  switch (mend.how) {
    case "edit": {
      const [lead] = mend.edits;
      const item = await storedItem(lead.table, lead.id);
      return item ? writeEdits(mend, item, mending) : false;
    }
    case "delete":
      return writeDeletion(mend, mending);
    case "cancel": {
      const booking = await bookings.find(mend.bookingId);
      if (!booking) return false;
      const what = { kind: "booking.canceled", changes: cancelTrail(booking) } as const;
      const { who, requestId, reason } = mending;
      const event = eventBy(who, { ...about(booking), ...what, requestId, reason });
      return (await bookings.cancel(booking, event)).ok;
    }
    case "restore": {
      const { who, requestId, reason } = mending;
      const now = new Date().toISOString();
      const by = { createdAt: now, createdBy: who.userId, updatedAt: now, updatedBy: who.userId };
      const flight = { ...mend.flight, ...by };
      const what = { subject: flightSubject(flight.flightId), kind: "flight.created" } as const;
      const event = eventBy(who, { ...what, changes: creationTrail(flight), requestId, reason });
      return (await flights.insert(flight, event)).ok;
    }
    case "tell": {
      if (name === "flights") return writeGone(mend, flightSubject(mend.id), mending);
      const [last] = (await eventsOfBooking(mend.id)).sort((a, b) => (a.eventId < b.eventId ? 1 : -1));
      return last ? writeGone(mend, last.subject, mending) : false;
    }
  }
}

/**
 * Mends one finding in the way that was accepted, if it still holds: the records are read and judged anew, and the write is
 * conditional on what was judged. Refuses when something must be mended first, when that way is no longer open, and when the
 * record would not hold still.
 */
export async function mendOne(accepted: Accepted, by: Omit<Mending, "reason">): Promise<Outcome> {
  const mending = { ...by, reason: kinds[accepted.kind].title };
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const findings = await findingsAt(accepted.table, accepted.id);
    const finding = findings.find((one) => keyOf(one) === keyOf(accepted));
    if (!finding) return { state: "settled" };
    const before = await standingBefore(finding, findings);
    if (before) return { state: "refused", why: `Mend this first: ${before}` };
    const proposal =
      finding.proposals.find(({ choice }) => choice === accepted.choice) ??
      (finding.asks ? await inCurrency(accepted.id, accepted.choice) : undefined);
    if (!proposal && finding.asks)
      return {
        state: "refused",
        why: `This fare cannot be in “${accepted.choice}”: give the three letters of a currency, such as USD.`,
      };
    if (!proposal)
      return { state: "refused", why: "What can be done has changed meanwhile. Look again and choose." };
    const effects = effectsOf(proposal.mend);
    if (await write(finding, proposal, mending)) return { state: "done", effects };
  }
  return { state: "refused", why: "Somebody keeps changing this record. Try again in a moment." };
}

/** What must be mended before a finding and still is not, in a sentence. */
async function standingBefore({ needs }: Finding, findings: Finding[]): Promise<string | undefined> {
  for (const need of new Set(needs)) {
    const here = findings.find((one) => keyOf(one) === need);
    if (here) return here.sentences[0];
    const [kind = "", table = "", ...id] = need.split(" ");
    if (table !== "flights" && table !== "bookings") continue;
    const there = await (table === "bookings" ? ownFindings(id.join(" ")) : findingsAt(table, id.join(" ")));
    const standing = there.find((one) => one.kind === kind);
    if (standing) return standing.sentences[0];
  }
  return undefined;
}

/** A fare in the currency that was given; none where nobody has that currency, or the fare is finer than its smallest coin. */
async function inCurrency(flightId: string, currency: string): Promise<Proposal | undefined> {
  const item = await storedItem("flights", flightId);
  const { price } = flightOf(item ?? {});
  if (!item || price === undefined || fromMajor(price, currency) === undefined) return undefined;
  const mend = { how: "edit", edits: [editOf("flights", item, { currency })] } as const;
  return { choice: currency, label: currency, mend };
}

/** A database that fails at one mend is that mend's answer, since others may be done. */
async function mendOrSay(accepted: Accepted, by: Omit<Mending, "reason">): Promise<Outcome> {
  try {
    return await mendOne(accepted, by);
  } catch (error) {
    if (error instanceof OutcomeUnknown)
      return { state: "refused", why: "It is not known whether this happened. Look again." };
    if (error instanceof DatabaseBusy || isTransient(error))
      return { state: "refused", why: "The database is busy or cannot be reached. Try again in a moment." };
    throw error;
  }
}

const atOnce = 8;

/** Mends by the flight that they are about: each moves the flight's ledger, and two at a time would find it changed. */
async function byFlight(accepted: readonly Accepted[]): Promise<Accepted[][]> {
  const placed = await Promise.all(
    accepted.map(async (one) => {
      if (one.table === "flights") return { one, flight: one.id };
      // Whose flight cannot be read is mended by itself, and told then.
      const item = await storedItem(one.table, one.id).catch(() => undefined);
      return { one, flight: String(item?.flight_id ?? `booking ${one.id}`) };
    }),
  );
  const lanes = grouped(placed, ({ flight }) => flight);
  return [...lanes.values()].map((lane) => lane.map(({ one }) => one));
}

/**
 * Mends what was accepted, what others count on first; `tell` is told of each as it is answered. One record, and what is about one
 * flight, is never mended twice at a time.
 */
export async function mendAll(
  accepted: readonly Accepted[],
  by: Omit<Mending, "reason">,
  tell: (one: Accepted, outcome: Outcome) => void,
): Promise<void> {
  const sorted = [...accepted].sort((a, b) => compareKinds(a.kind, b.kind));
  while (sorted.length > 0) {
    const kind = sorted[0]?.kind;
    const end = sorted.findIndex((one) => one.kind !== kind);
    const some = sorted.splice(0, Math.min(atOnce, end === -1 ? sorted.length : end));
    await Promise.all(
      (await byFlight(some)).map(async (lane) => {
        for (const one of lane) tell(one, await mendOrSay(one, by));
      }),
    );
  }
}
