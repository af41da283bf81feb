import { BatchWriteCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { airport } from "@/lib/airports/airports";
import { addDays } from "@/lib/airports/day";
import { db, table } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { flightDraft } from "@/lib/transfer/drafts/flight-draft";
import { createdFlight } from "@/lib/transfer/flight-rules";
import { csvRows } from "@/lib/transfer/formats/csv";
import { progressOf, receiveFile, startCheck, startImport } from "@/lib/transfer/imports";
import { guessMapping } from "@/lib/transfer/mapping";
import { importRests } from "@/lib/transfer/runner";
import { flightRows } from "./flight-rows";
import { percentile } from "./measure";

/**
 * Rows a second, the middle of the rounds; `ratio` the middle of the rounds' own ratios of import to loop. `bare` is what
 * create-only can at most be here: the same items in the largest transactions, one after the other, without history or file.
 */
export type ImportSpeed = {
  rows: number;
  rounds: number;
  loop: number;
  bare: number;
  checking: number;
  importing: number;
  ratio: number;
  lowest: number;
  highest: number;
};

const rows = 2_000;
const rounds = 5;

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The items that the import makes of a file, for the loop to write. */
async function itemsOf(csv: string): Promise<Item[]> {
  const items: Item[] = [];
  const stamp = { at: new Date().toISOString(), byId: "bench", jobId: "bench", importEvent: "bench#bench" };
  for await (const row of csvRows(bytes(csv))) {
    const draft = flightDraft(row, guessMapping(Object.keys(row.values), "flights"), airport);
    if (draft.ok) items.push(createdFlight(draft.value, stamp));
  }
  return items;
}

function batchesOf(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, at * size + size));
}

async function put(batch: readonly Item[]): Promise<void> {
  const requests = batch.map((item) => ({ PutRequest: { Item: item } }));
  await db().send(new BatchWriteCommand({ RequestItems: { [table("flights")]: requests } }));
}

/** What the guides' `batch_writer` does: 25 items at a time, one batch after the other, over whatever is there. */
async function plainLoop(items: readonly Item[]): Promise<void> {
  for (const batch of batchesOf(items, 25)) await put(batch);
}

/** Create-only and nothing else: 100 items at a time, one transaction after the other. */
async function bareTransactions(items: readonly Item[]): Promise<void> {
  const condition = { TableName: table("flights"), ConditionExpression: "attribute_not_exists(flight_id)" };
  for (const batch of batchesOf(items, 100)) {
    const actions = batch.map((Item) => ({ Put: { ...condition, Item } }));
    await db().send(new TransactWriteCommand({ TransactItems: actions }));
  }
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
}

const bench = { userId: "bench", name: "Bench" };

/** Imports a file as the wizard does; how long the dry run took, and how long the import. */
async function imported(csv: string): Promise<{ check: number; run: number }> {
  const opened = await receiveFile(bytes(csv), "bench.csv", bench);
  if (!opened.ok) throw new Error(opened.error.message);
  const { jobId, kind, format, mapping } = opened.value;
  const check = await seconds(async () => {
    await startCheck(jobId, { kind, format, mapping, mode: "create", duplicates: "refuse" });
    await importRests(jobId);
  });
  const run = await seconds(async () => {
    await startImport(jobId, bench);
    await importRests(jobId);
  });
  const made = (await progressOf(jobId))?.imported?.create;
  if (made !== rows) throw new Error(`The import made ${made} of ${rows} flights.`);
  return { check, run };
}

/**
 * Measures the import of new flights, create-only and with its history, beside a plain loop of batches that writes the same items
 * without condition or history: one of each per round, in turns, each on flights of its own, and bare transactions after them.
 */
export async function importSpeed(): Promise<ImportSpeed> {
  const times: { loop: number; bare: number; check: number; run: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const day = addDays("2031-01-01", round * 100);
    const items = await itemsOf(flightRows(rows, day));
    const csv = flightRows(rows, addDays(day, 50));
    const others = await itemsOf(flightRows(rows, addDays(day, 75)));
    const loopFirst = round % 2 === 0;
    const before = loopFirst ? await seconds(() => plainLoop(items)) : 0;
    const { check, run } = await imported(csv);
    const loop = loopFirst ? before : await seconds(() => plainLoop(items));
    const bare = await seconds(() => bareTransactions(others));
    if (round > 0) times.push({ loop, bare, check, run });
  }
  const speed = (of: (time: (typeof times)[number]) => number) =>
    Math.round(rows / percentile(times.map(of), 0.5));
  const ratios = times.map(({ loop, run }) => loop / run);
  return {
    rows,
    rounds,
    loop: speed(({ loop }) => loop),
    bare: speed(({ bare }) => bare),
    checking: speed(({ check }) => check),
    importing: speed(({ run }) => run),
    ratio: percentile(ratios, 0.5),
    lowest: Math.min(...ratios),
    highest: Math.max(...ratios),
  };
}
