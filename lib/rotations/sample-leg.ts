import type { Leg } from "./leg";

/** For tests: a time such as `08:00` UTC on the day of the sample legs, in milliseconds. */
export const at = (time: string) => Date.parse(`2026-11-20T${time}:00Z`);

/** For tests: a leg of a 737-900 with its times in UTC, on schedule and not yet gone unless `over` says otherwise. */
export function sampleLeg(
  flightId: string,
  route: string,
  departs: string,
  arrives: string,
  over: Partial<Leg> = {},
): Leg {
  const [origin = "", destination = ""] = route.split("-");
  return {
    flightId,
    registration: "N318AS",
    aircraftType: "739",
    origin,
    destination,
    departs: at(departs),
    arrives: at(arrives),
    scheduledDeparture: at(departs),
    scheduledArrival: at(arrives),
    hasDeparted: false,
    ...over,
  };
}
