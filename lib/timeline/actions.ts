"use server";

import { action } from "@/lib/action";
import { saveMove, undoMove } from "./moving";
import { flightMove, moveUndoing } from "./schema";

/** Refused as `saveMove` says. */
export const moveFlight = action("flights.retime", flightMove, saveMove);

/** Refused as `undoMove` says. */
export const takeBackMove = action("flights.retime", moveUndoing, ({ flightId, changeId }, who, requestId) =>
  undoMove(flightId, changeId, who, requestId),
);
