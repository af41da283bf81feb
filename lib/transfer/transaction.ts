import { ulid } from "ulid";
import { type ImportEvent, importEventItem } from "@/lib/audit/import-event";
import { table } from "@/lib/dynamo/client";
import { DatabaseBusy } from "@/lib/dynamo/faults";
import type { Item } from "@/lib/dynamo/item";
import { readKeys } from "@/lib/dynamo/read-keys";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import type { RecordWrite, Writing } from "./flight-writes";

/** An id for the event of one transaction: those of an import sort by time. */
export function newEventId(): string {
  return ulid();
}

/** An action of a row whose condition did not hold, with what is stored now (undefined when nothing is). */
export type Refused = { action: number; item: Item | undefined };

function eventOf(rows: readonly RecordWrite[], writing: Writing, eventId: string): ImportEvent {
  return {
    jobId: writing.jobId,
    eventId,
    at: writing.at,
    byId: writing.byId,
    byName: writing.byName,
    reason: writing.reason,
    records: writing.records,
    made: rows.filter(({ made }) => made).map(({ key }) => key),
    changed: rows.flatMap(({ before }) => before ?? []),
  };
}

/** Was the transaction of this event written after all? */
async function isWritten({ subject, event_id }: Item): Promise<boolean> {
  const found = await readKeys("audit", [{ subject: String(subject), event_id: String(event_id) }]);
  return found.length > 0;
}

/**
 * Writes rows and the import's event of them in one transaction, with `shared` actions that are of no single row. Gives what became
 * of it: all done, or none, with the rows whose conditions did not hold and what is stored there. Throws DatabaseBusy when nobody
 * can tell; the same rows are then compared anew, so that nothing is written twice.
 */
export async function writeRows(
  rows: readonly RecordWrite[],
  writing: Writing,
  eventId: string,
  shared: TransactAction[] = [],
): Promise<{ done: true } | { done: false; refused: Map<string, Refused[]> }> {
  const item = importEventItem(eventOf(rows, writing, eventId));
  const event: TransactAction = {
    Put: { TableName: table("audit"), Item: item, ConditionExpression: "attribute_not_exists(subject)" },
  };
  const actions = rows.flatMap((row) => row.actions);
  const outcome = await transact([...shared, ...actions, event], eventId);
  if (outcome.kind === "done") return { done: true };
  if (outcome.kind !== "refused") {
    if (await isWritten(item)) return { done: true };
    throw new DatabaseBusy();
  }
  if (outcome.reasons.at(-1)?.failed && (await isWritten(item))) return { done: true };
  const refused = new Map<string, Refused[]>();
  let at = shared.length;
  for (const row of rows) {
    const failed = row.actions.flatMap((_action, action) => {
      const reason = outcome.reasons[at + action];
      return reason?.failed ? [{ action, item: reason.item }] : [];
    });
    if (failed.length > 0) refused.set(row.key, failed);
    at += row.actions.length;
  }
  return { done: false, refused };
}
