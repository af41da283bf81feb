"use server";

import { action } from "@/lib/action";
import { ok } from "@/lib/result";
import { keyOf } from "./finding";
import { addMissing } from "./indexes";
import { mendAll, type Outcome } from "./mend";
import { mending, nothing } from "./schema";

/** Mends a few findings, each by itself: the answer says of each what became of it. */
export const mendFindings = action("data.mend", mending, async ({ accepted }, who, requestId) => {
  const outcomes: Record<string, Outcome> = {};
  await mendAll(accepted, { who, requestId }, (one, outcome) => {
    outcomes[keyOf(one)] = outcome;
  });
  return ok(outcomes);
});

/** Starts the tables and indexes that are missing. Asked again, it goes on and says what is left. */
export const addMissingIndexes = action("tables.change", nothing, async () => ok(await addMissing()));
