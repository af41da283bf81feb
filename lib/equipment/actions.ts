"use server";

import { action } from "@/lib/action";
import { changeAircraft } from "./change-aircraft";
import { aircraftChange } from "./schema";

/** Refused as `changeAircraft` says. Sent again it does what is left to do. */
export const changeFlightAircraft = action("flights.edit", aircraftChange, (input, who, requestId) =>
  changeAircraft(input, { who, requestId }),
);
