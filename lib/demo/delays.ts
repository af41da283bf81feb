import type { Random } from "./random";

/** Movements later than this are given an estimate, as operations do. Minutes. */
export const worthTelling = 15;

type Delay = { code: string; reason: string };

/** Two-digit IATA codes (AHM 730) that a single aircraft's day brings. */
const ownDelays: readonly Delay[] = [
  { code: "15", reason: "Boarding took longer than planned" },
  { code: "18", reason: "Baggage sorting" },
  { code: "32", reason: "Loading of baggage" },
  { code: "36", reason: "Fueling" },
  { code: "41", reason: "Aircraft defect put right" },
  { code: "63", reason: "Late crew boarding" },
  { code: "81", reason: "En-route traffic flow" },
  { code: "89", reason: "Start-up held at the airport of departure" },
];

/** Why a flight is late: its aircraft came late from the flight before, else something of its own. */
export function delayOf(random: Random, cameLate: boolean): Delay {
  return cameLate ? { code: "93", reason: "Late arrival of the aircraft" } : random.pick(ownDelays);
}
