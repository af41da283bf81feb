import type { BoardRow, Moment } from "./row";

/** For tests: a moment of 20 November 2026 by its UTC time. */
export function momentAt(utc: string): Moment {
  return { local: utc, at: Date.parse(`2026-11-20T${utc}:00Z`) };
}

/** For tests: noon of that day in UTC, ms. */
export const noon = Date.parse("2026-11-20T12:00:00Z");

/** For tests: AS 448 from SEA to JFK, 12:30 to 17:30 UTC, 60 of 120 seats taken. */
export function sampleRow(over: Partial<BoardRow> = {}): BoardRow {
  return {
    flightId: "AS448",
    designator: "AS 448",
    way: "out",
    origin: "SEA",
    destination: "JFK",
    departs: { scheduled: momentAt("12:30") },
    arrives: { scheduled: momentAt("17:30") },
    state: "scheduled",
    registration: "N318AS",
    aircraftType: "739",
    load: { taken: 60, capacity: 120, available: 60, blocked: 0 },
    ...over,
  };
}

/** For tests: when a row's aircraft flies, by UTC times. */
export function legAt(departs: string, arrives: string): BoardRow["leg"] {
  const [from, to] = [momentAt(departs).at ?? 0, momentAt(arrives).at ?? 0];
  return { departs: from, arrives: to, sched: from, schedArrival: to };
}
