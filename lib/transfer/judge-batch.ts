import { leavingAlready } from "@/lib/schedule/leaving";
import type { Draft } from "./drafts/draft";
import { type DuplicateWords, explainDuplicate, type Losers } from "./duplicates";
import { type Claimed, judgeBookings } from "./import-bookings";
import { type Judged, judgeFlights } from "./import-flights";
import { changesOf } from "./judge";
import type { Prepared } from "./prepare";
import type { RowVerdict } from "./progress";
import type { ImportPlan } from "./schema";

/** A row and what becomes, or became, of it; `changes` are made out only where they are looked at, for most are not. */
export type Decided = {
  prepared: Prepared;
  verdict: Omit<RowVerdict, "changes">;
  changes: () => RowVerdict["changes"];
};

const noChanges = () => ({});
const words: DuplicateWords = { key: "ID", done: "imported" };

/** Decides the rows that are read and yield to no other; the caller says how, by reading or by writing. */
export async function decide(
  batch: readonly Prepared[],
  losers: Losers,
  plan: ImportPlan,
  work: (drafts: Draft[]) => Promise<Judged[]>,
): Promise<Decided[]> {
  const asked = batch.flatMap(({ source, read }) => (read.ok && !losers.has(source.row) ? read.value : []));
  // A schedule file knows no IDs: what leaves under another one is not made a second time.
  const leaving = plan.format === "ssim" ? await leavingAlready(asked) : new Map<string, string>();
  const drafts = asked.filter(({ key }) => !leaving.has(key));
  const judged = new Map((await work(drafts)).map((one) => [one.draft, one]));
  return batch.map((prepared) => decidedOf(prepared, { losers, leaving }, plan, judged));
}

function decidedOf(
  prepared: Prepared,
  { losers, leaving }: { losers: Losers; leaving: ReadonlyMap<string, string> },
  { duplicates }: ImportPlan,
  judged: ReadonlyMap<Draft, Judged>,
): Decided {
  const { source, read } = prepared;
  const { row, line } = source;
  const wrong = (reasons: string[], key?: string): Decided => ({
    prepared,
    verdict: { row, line, ...(key ? { key } : {}), verdict: "wrong", reasons, notes: [] },
    changes: noChanges,
  });
  if (!read.ok) return wrong(read.error);
  const { key } = read.value;
  const yields = losers.get(row);
  if (yields !== undefined) return wrong([explainDuplicate(duplicates, yields, words)], key);
  const other = leaving.get(key);
  if (other !== undefined) return wrong([other], key);
  const one = judged.get(read.value);
  if (!one) throw new RangeError(`row ${row} was not judged`);
  const { judgement, draft, stored } = one;
  const { verdict, notes } = judgement;
  const reasons = verdict === "wrong" ? judgement.reasons : [];
  return {
    prepared,
    verdict: { row, line, key, verdict, reasons, notes },
    changes: () => changesOf(judgement, draft, stored),
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
