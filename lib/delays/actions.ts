"use server";

import { action } from "@/lib/action";
import { delayFlights, undoDelays } from "./delaying";
import { delayInput, delayUndo } from "./schema";

/** Delays a flight and the later ones of its aircraft that were chosen, or asks about these first. Refused as `delayFlights` says. */
export const delayFlight = action("flights.retime", delayInput, async (input, who, requestId) =>
  delayFlights(input, { who, requestId }),
);

/** Takes a delay back, with what it did to others. Refused when none of it can be. */
export const undoDelay = action("flights.retime", delayUndo, async ({ flights }, who, requestId) =>
  undoDelays(flights, { who, requestId }),
);
