import { startMissing } from "@/lib/dynamo/own-tables";

/** How much of Apron's tables and indexes is still missing or being filled. */
export type StillMissing = { tables: number; indexes: number };

/** Starts what can be started of what is missing; ask again until nothing is. */
export async function addMissing(): Promise<StillMissing> {
  const states = await startMissing();
  return {
    tables: states.filter(({ there }) => !there).length,
    indexes: states.reduce((sum, { missing, filling }) => sum + missing.length + filling.length, 0),
  };
}
