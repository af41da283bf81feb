import type { Item } from "@/lib/dynamo/item";
import { readKeys } from "@/lib/dynamo/read-keys";
import type { Draft } from "./drafts/draft";
import { judgeFlight } from "./flight-rules";
import { changeFlight, makeFlight, type RecordWrite, type Writing } from "./flight-writes";
import type { Judgement } from "./judge";
import { type Cost, packed } from "./pack";
import type { ImportMode } from "./schema";
import { costOf, fitting } from "./size";
import { newEventId, writeRows } from "./transaction";

/** A draft's judgement and what it was judged beside. */
export type Judged = { draft: Draft; judgement: Judgement; stored: Item | undefined };

/** What becomes of these flights, from what is stored now. At most 100, each key once. */
export async function judgeFlights(drafts: readonly Draft[], mode: ImportMode): Promise<Judged[]> {
  const stored = await storedFlights(drafts);
  return drafts.map((draft) => judgedBeside(draft, stored.get(draft.key), mode));
}

async function storedFlights(drafts: readonly Draft[]): Promise<Map<string, Item>> {
  const items = await readKeys(
    "flights",
    drafts.map(({ key }) => ({ flight_id: key })),
  );
  return new Map(items.map((item) => [String(item.flight_id), item]));
}

function judgedBeside(draft: Draft, stored: Item | undefined, mode: ImportMode): Judged {
  return fitting({ draft, stored, judgement: judgeFlight(draft, stored, mode) });
}

/** After so many rounds in which somebody else was always first, a row is wrong. */
const mostRounds = 6;

/** What this import itself wrote before it was broken off: done, whatever anybody did to it since. */
function ownWork(draft: Draft, stored: Item | undefined, jobId: string): Judged | undefined {
  if (stored?.import_job !== jobId) return undefined;
  const made = String(stored.import_event ?? "").startsWith(`${jobId}#`);
  const judgement: Judgement = made
    ? { verdict: "create", notes: draft.notes }
    : { verdict: "update", notes: draft.notes, sets: {} };
  return { draft, stored, judgement };
}

/** A row that is to be written and what that costs. */
type Planned = { judged: Judged; cost: Cost };

function plannedWrite(judged: Judged): Planned | undefined {
  const { verdict } = judged.judgement;
  if (verdict === "create") return { judged, cost: costOf(judged, 1) };
  return verdict === "update" ? { judged, cost: costOf(judged, 2) } : undefined;
}

function writeOf({ draft, judgement, stored }: Judged, writing: Writing, eventId: string): RecordWrite {
  return judgement.verdict === "update" && stored
    ? changeFlight(draft.key, stored, judgement.sets, writing)
    : makeFlight(draft, writing, eventId);
}

/** Writes some of the rows in one transaction; gives those that are done, and notes what is stored of the others. */
async function writePack(
  pack: readonly Planned[],
  writing: Writing,
  stored: Map<string, Item>,
): Promise<Judged[]> {
  const eventId = newEventId();
  const rows = pack.map(({ judged }) => writeOf(judged, writing, eventId));
  const outcome = await writeRows(rows, writing, eventId);
  if (outcome.done) return pack.map(({ judged }) => judged);
  for (const [key, refused] of outcome.refused) {
    const item = refused.find(({ action }) => action === 0)?.item;
    if (item) stored.set(key, item);
    else stored.delete(key);
  }
  return [];
}

/** Whether the next rows are likely new: then they are sent without being looked up, for the write itself refuses what is there. */
export type Expectation = { allNew: boolean };

/**
 * Imports flights: makes and changes what the mode allows, each row with its history in one transaction with others, on the
 * condition that what is stored is what the row was compared with. What was refused is compared again. At most 99, each key once.
 */
export async function importFlights(
  drafts: readonly Draft[],
  mode: ImportMode,
  writing: Writing,
  expecting: Expectation,
): Promise<Judged[]> {
  const over = new Map<string, Judged>();
  const optimistic = expecting.allNew && mode !== "update";
  const stored = optimistic ? new Map<string, Item>() : await storedFlights(drafts);
  if (!optimistic) expecting.allNew = stored.size === 0;
  for (let round = 0; round < mostRounds && over.size < drafts.length; round++) {
    const planned: Planned[] = [];
    for (const draft of drafts) {
      if (over.has(draft.key)) continue;
      const there = stored.get(draft.key);
      const own = ownWork(draft, there, writing.jobId);
      const judged = own ?? judgedBeside(draft, there, mode);
      const plan = own ? undefined : plannedWrite(judged);
      if (plan) planned.push(plan);
      else over.set(draft.key, judged);
    }
    if (round > 0) expecting.allNew = false;
    for (const pack of packed(planned))
      for (const judged of await writePack(pack, writing, stored)) over.set(judged.draft.key, judged);
  }
  return drafts.map(
    (draft) =>
      over.get(draft.key) ?? {
        draft,
        stored: stored.get(draft.key),
        judgement: {
          verdict: "wrong",
          notes: draft.notes,
          reasons: ["Somebody else kept changing this flight meanwhile. Import the row again."],
        },
      },
  );
}
