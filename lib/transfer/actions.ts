"use server";

import { action } from "@/lib/action";
import { cancelJob, startCheck, startImport, undoImport } from "./imports";
import { namedImport, plannedImport } from "./schema";

/** Begins the dry run. Refused for a mapping that cannot be, and for an import that has begun to write. */
export const checkImport = action("records.import", plannedImport, ({ jobId, plan }) =>
  startCheck(jobId, plan),
);

/** Begins to write what was checked, or goes on with it. Refused for an import in any other state. */
export const runImport = action("records.import", namedImport, ({ jobId }, who) => startImport(jobId, who));

/** Stops what is under way at the next row; what was written stays. Refused when nothing is under way. */
export const cancelImport = action("records.import", namedImport, ({ jobId }) => cancelJob(jobId));

/** Takes a whole import back. Refused for one that wrote nothing. */
export const takeImportBack = action("records.import", namedImport, ({ jobId }, who) =>
  undoImport(jobId, who),
);
