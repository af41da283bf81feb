import type { Draft } from "./drafts/draft";
import { explainDuplicate, type Losers } from "./duplicates";
import { type Claimed, judgeBookings } from "./import-bookings";
import { type Judged, judgeFlights } from "./import-flights";
import { changesOf } from "./judge";
import type { Prepared } from "./prepare";
import type { RowVerdict } from "./progress";
import type { ImportPlan } from "./schema";

/** A row and what becomes, or became, of it. */
export type Decided = { prepared: Prepared; verdict: RowVerdict };

/** Decides the rows that are read and yield to no other; the caller says how, by reading or by writing. */
export async function decide(
  batch: readonly Prepared[],
  losers: Losers,
  plan: ImportPlan,
  work: (drafts: Draft[]) => Promise<Judged[]>,
): Promise<Decided[]> {
  const drafts = batch.flatMap(({ source, read }) => (read.ok && !losers.has(source.row) ? read.value : []));
  const judged = new Map((await work(drafts)).map((one) => [one.draft, one]));
  return batch.map((prepared) => ({ prepared, verdict: verdictOf(prepared, losers, plan, judged) }));
}

function verdictOf(
  { source, read }: Prepared,
  losers: Losers,
  { duplicates }: ImportPlan,
  judged: ReadonlyMap<Draft, Judged>,
): RowVerdict {
  const { row, line } = source;
  if (!read.ok) return { row, line, verdict: "wrong", reasons: read.error, notes: [], changes: {} };
  const { key } = read.value;
  const yields = losers.get(row);
  if (yields !== undefined) {
    const reasons = [explainDuplicate(duplicates, yields)];
    return { row, line, key, verdict: "wrong", reasons, notes: [], changes: {} };
  }
  const one = judged.get(read.value);
  if (!one) throw new RangeError(`row ${row} was not judged`);
  const { judgement, draft, stored } = one;
  return {
    row,
    line,
    key,
    verdict: judgement.verdict,
    reasons: judgement.verdict === "wrong" ? judgement.reasons : [],
    notes: judgement.notes,
    changes: changesOf(judgement, draft, stored),
  };
}

/** What would become of rows, from what is stored now and the seats that rows before have claimed; nothing is written. */
export async function judgeBatch(
  batch: readonly Prepared[],
  losers: Losers,
  plan: ImportPlan,
  claimed: Claimed,
): Promise<Decided[]> {
  return decide(batch, losers, plan, (drafts) =>
    plan.kind === "flights" ? judgeFlights(drafts, plan.mode) : judgeBookings(drafts, plan.mode, claimed),
  );
}
