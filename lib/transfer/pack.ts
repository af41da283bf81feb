/** What a row costs in a transaction: actions, bytes, and the bytes that the import's event keeps of it. */
export type Cost = { actions: number; bytes: number; kept: number };

/** DynamoDB's limits for one transaction, less the import's own event. */
const mostActions = 99;
const mostBytes = 3_500_000;

/** An event is an item too, of at most 400 KB; this much of it is left to the values of rows. */
export const mostEventBytes = 300_000;

/** Shares rows out to transactions, in their order, as few as hold them. */
export function packed<W extends { cost: Cost }>(rows: readonly W[]): W[][] {
  const packs: W[][] = [];
  let sum: Cost = { actions: mostActions, bytes: 0, kept: 0 };
  for (const row of rows) {
    const next = {
      actions: sum.actions + row.cost.actions,
      bytes: sum.bytes + row.cost.bytes,
      kept: sum.kept + row.cost.kept,
    };
    const full = next.actions > mostActions || next.bytes > mostBytes || next.kept > mostEventBytes;
    if (full) packs.push([]);
    sum = full ? row.cost : next;
    packs.at(-1)?.push(row);
  }
  return packs;
}
