import { explainChange } from "@/lib/changes/change";
import type { Item } from "@/lib/dynamo/item";
import { type Beside, intrudersNow, readBeside } from "./beside";
import { bookingItemOf, judgeBooking, movesSeat, placeOf, SeatClaims } from "./booking-rules";
import { changeBooking, makeBooking, moveActions, seatMoves, seatsFor } from "./booking-writes";
import type { Draft } from "./drafts/draft";
import type { RecordWrite, Writing } from "./flight-writes";
import type { Judged } from "./import-flights";
import { packed } from "./pack";
import type { ImportMode } from "./schema";
import { costOf, fitting } from "./size";
import { newEventId, writeRows } from "./transaction";

function wrong(judged: Judged, reason: string): Judged {
  const { notes } = judged.judgement;
  return { ...judged, judgement: { verdict: "wrong", notes, reasons: [reason] } };
}

function noted(judged: Judged, note: string | undefined): Judged {
  if (!note) return judged;
  const { judgement } = judged;
  return { ...judged, judgement: { ...judgement, notes: [...judgement.notes, note] } };
}

function judgedBeside(draft: Draft, stored: Item | undefined, mode: ImportMode): Judged {
  return fitting({ draft, stored, judgement: judgeBooking(draft, stored, mode) });
}

/** A judgement, and whether the seat that it needs can be had. */
function seated(judged: Judged, claims: SeatClaims, { flights, strays, intruders }: Beside): Judged {
  const { judgement, draft, stored } = judged;
  const stray = strays.get(draft.key);
  if (stray && (judgement.verdict === "create" || judgement.verdict === "update"))
    return wrong(judged, stray);
  if (judgement.verdict === "update" && stored && movesSeat(judgement.sets)) {
    const moves = seatMoves(stored, judgement.sets, [...flights.values()], intruders);
    return moves.ok ? judged : wrong(judged, explainChange(moves.error));
  }
  const place = judgement.verdict === "create" ? placeOf(bookingItemOf(draft)) : undefined;
  if (!place || typeof place === "string") return judged;
  const refusal = claims.claim(place);
  return refusal ? wrong(judged, refusal) : noted(judged, claims.noteOf(place));
}

/** Seats that rows of the same file have asked for, by flight, over a whole check. */
export type Claimed = Map<string, Set<string>>;

/** What becomes of these bookings, from what is stored now and what rows before asked for. At most 100, each key once. */
export async function judgeBookings(
  drafts: readonly Draft[],
  mode: ImportMode,
  claimed: Claimed,
): Promise<Judged[]> {
  const beside = await readBeside(drafts, mode);
  const claims = new SeatClaims(beside.flights, claimed);
  return drafts.map((draft) => {
    const stored = beside.bookings.get(draft.key);
    return seated(judgedBeside(draft, stored, mode), claims, beside);
  });
}

const mostRounds = 6;

/** From this round on rows go one by one, so that one that is raced for does not hold up the others. */
const singly = 2;

/** Of a booking in a transaction: the booking, its event, and its flight's ledger, which may be another's. */
const actionsEach = 3;

/** What this import itself wrote before it was broken off. */
function ownWork(draft: Draft, stored: Item | undefined, jobId: string): Judged | undefined {
  if (stored?.import_job !== jobId) return undefined;
  const made = stored.request_id === jobId;
  const { notes } = draft;
  return {
    draft,
    stored,
    judgement: made ? { verdict: "create", notes } : { verdict: "update", notes, sets: {} },
  };
}

async function writeTogether(pack: readonly Judged[], beside: Beside, writing: Writing): Promise<boolean> {
  const made = pack.filter(({ judgement }) => judgement.verdict === "create").map(({ draft }) => draft);
  const rows = pack.map(({ draft, judgement, stored }): RecordWrite => {
    if (judgement.verdict !== "update" || !stored) return makeBooking(draft, writing);
    return changeBooking(draft.key, stored, judgement.sets, writing);
  });
  const intruders = await intrudersNow(
    pack.map(({ draft }) => draft.key),
    beside,
  );
  const moves = pack.flatMap(({ judgement, stored }) =>
    judgement.verdict === "update" && stored && movesSeat(judgement.sets)
      ? moveActions(seatMoves(stored, judgement.sets, [...beside.flights.values()], intruders))
      : [],
  );
  const outcome = await writeRows(rows, writing, newEventId(), [...seatsFor(made), ...moves]);
  return outcome.done;
}

/** A transaction names a flight once, so rows that move a seat go alone. */
function share(rows: readonly Judged[], together: boolean): Judged[][] {
  if (!together) return rows.map((row) => [row]);
  const moving = rows.filter(({ judgement }) => judgement.verdict === "update" && movesSeat(judgement.sets));
  const others = rows.filter((row) => !moving.includes(row));
  const packs = packed(others.map((judged) => ({ judged, cost: costOf(judged, actionsEach) })));
  return [...moving.map((row) => [row]), ...packs.map((pack) => pack.map(({ judged }) => judged))];
}

/**
 * Imports bookings: each with its event, and its seat out of the flight's sale, in one transaction with others. A seat that is taken
 * or blocked, and a flight that is not there or canceled, make a row wrong. What was refused is compared again. At most 100 rows.
 */
export async function importBookings(
  drafts: readonly Draft[],
  mode: ImportMode,
  writing: Writing,
): Promise<Judged[]> {
  const over = new Map<string, Judged>();
  for (let round = 0; round < mostRounds && over.size < drafts.length; round++) {
    const left = drafts.filter(({ key }) => !over.has(key));
    const beside = await readBeside(left, mode);
    const claims = new SeatClaims(beside.flights);
    const writes: Judged[] = [];
    for (const draft of left) {
      const stored = beside.bookings.get(draft.key);
      const own = ownWork(draft, stored, writing.jobId);
      const judged = own ?? seated(judgedBeside(draft, stored, mode), claims, beside);
      const { verdict } = judged.judgement;
      if (!own && (verdict === "create" || verdict === "update")) writes.push(judged);
      else over.set(draft.key, judged);
    }
    for (const pack of share(writes, round < singly))
      if (await writeTogether(pack, beside, writing))
        for (const judged of pack) over.set(judged.draft.key, judged);
  }
  return drafts.map((draft) => over.get(draft.key) ?? keptChanging(draft));
}

function keptChanging(draft: Draft): Judged {
  const reasons = ["Somebody else kept changing this booking or its flight meanwhile. Import the row again."];
  return { draft, stored: undefined, judgement: { verdict: "wrong", notes: draft.notes, reasons } };
}
