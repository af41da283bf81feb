import type { db } from "@/lib/dynamo/client";
import { isTransient, OutcomeUnknown } from "@/lib/dynamo/faults";
import { mostTries, pause, putItems } from "@/lib/dynamo/item-batch";
import type { RawItem } from "@/lib/explorer/attribute";
import { sameValue } from "@/lib/explorer/compare";
import { itemProblem } from "@/lib/items/refusals";
import * as items from "@/lib/items/repository";
import { nothingThere } from "@/lib/items/requests";
import type { Problem } from "@/lib/result";
import type { SourceRow } from "@/lib/transfer/formats/row";
import type { Fit } from "./judge";

type Database = Pick<ReturnType<typeof db>, "send">;
export type Row = { source: SourceRow; item: RawItem };

/** What became of some rows; `problem` where the load cannot go on. */
export type Outcome = {
  rows: number;
  loaded: number;
  there: number;
  left: number;
  unsure: number;
  resent: number;
  capacity: number;
  wrong: { source: SourceRow; reason: string }[];
  problem?: Problem;
};

/** Where rows go, and until when. */
export type Into = {
  table: Fit & { name: string };
  signal: AbortSignal;
  database?: Database | undefined;
};

function nothingYet(rows: number): Outcome {
  return { rows, loaded: 0, there: 0, left: 0, unsure: 0, resent: 0, capacity: 0, wrong: [] };
}

function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = nothingYet(0);
  for (const { wrong, problem, ...counts } of outcomes) {
    for (const [name, count] of Object.entries(counts)) sum[name as keyof typeof counts] += count;
    sum.wrong.push(...wrong);
    if (problem) sum.problem ??= problem;
  }
  return sum;
}

/** A refusal is the row's own fault, or that of the table or of the credentials: then no other row fares better. */
function refused(row: Row, refusal: items.ItemRefusal, table: string, before: Outcome): Outcome {
  const problem = itemProblem(refusal, table);
  return refusal.kind === "invalid"
    ? { ...before, wrong: [{ source: row.source, reason: problem.message }] }
    : { ...before, left: 1, problem };
}

/**
 * Stores one item. With `isNew` only where there is none of its key: the database itself decides, so that nothing is overwritten by
 * whoever else writes meanwhile. A try without an answer is made again, and meets its own work then as what it is.
 */
async function putOne(row: Row, isNew: boolean, { table, signal, database }: Into): Promise<Outcome> {
  const outcome = nothingYet(1);
  const condition = isNew ? nothingThere(table.hash[0]?.name ?? "") : undefined;
  let isUnsure = false;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    if (attempt > 0) {
      await pause(attempt);
      if (signal.aborted) break;
      outcome.resent++;
    }
    try {
      const sent = await items.put(table.name, row.item, condition, database);
      if (sent.ok) return { ...outcome, loaded: 1, capacity: sent.value.receipt.capacity ?? 0 };
      if (sent.error.kind !== "condition") return refused(row, sent.error, table.name, outcome);
      const { stored } = sent.error;
      const isOurs = isUnsure && stored !== undefined && sameValue({ M: stored }, { M: row.item });
      return isOurs ? { ...outcome, loaded: 1 } : { ...outcome, there: 1 };
    } catch (error) {
      if (error instanceof OutcomeUnknown) isUnsure = true;
      else if (!isTransient(error)) throw error;
    }
  }
  return isUnsure ? { ...outcome, unsure: 1 } : { ...outcome, left: 1 };
}

function all(rows: readonly Row[], isNew: boolean, into: Into): Promise<Outcome> {
  return Promise.all(rows.map((row) => putOne(row, isNew, into))).then(sumOf);
}

async function putBatch(rows: readonly Row[], into: Into): Promise<Outcome> {
  const { table, signal, database } = into;
  const put = await putItems(
    table.name,
    rows.map(({ item }) => item),
    { signal, database },
  );
  if (put.ok) {
    const { stored, ...counts } = put.value;
    return { ...nothingYet(rows.length), ...counts, loaded: stored };
  }
  // One of them is at fault, and DynamoDB does not say which.
  if (put.error.kind === "invalid") return all(rows, false, into);
  return {
    ...nothingYet(rows.length),
    left: rows.length,
    problem: itemProblem(put.error, table.name),
  };
}

const busy: Problem = {
  code: "busy",
  message: "The database is busy or cannot be reached, and the load ended early.",
};

/**
 * Writes up to 25 rows of different keys: with `create` each by itself and only where nothing is, with `replace` in one batch over
 * whatever is there. It never throws for what the database says; a database that takes nothing, try after try, is a problem.
 */
export async function writeBatch(
  rows: readonly Row[],
  mode: "create" | "replace",
  into: Into,
): Promise<Outcome> {
  const outcome = await (mode === "create" ? all(rows, true, into) : putBatch(rows, into));
  const isStuck = outcome.left + outcome.unsure > 0 && !into.signal.aborted;
  return isStuck && !outcome.problem ? { ...outcome, problem: busy } : outcome;
}
