import { setImmediate } from "node:timers/promises";
import { airport } from "@/lib/airports/airports";
import { designator } from "@/lib/flights/flight";
import * as schedule from "./repository";
import type { SsimPeriod } from "./schema";
import type { SsimLook } from "./screen";
import { type ExportedLeg, exportedLeg, idRemark, noRoom, type Remark } from "./ssim/exported";
import { writeSsim } from "./ssim/write";

/** What of a period goes into a schedule file, what does not and why, and what reading the file again would not recognize. */
type Gathered = { legs: ExportedLeg[]; leftOut: Remark[]; remarks: Remark[] };

async function gather({ from, until, carrier }: SsimPeriod): Promise<Gathered> {
  const gathered: Gathered = { legs: [], leftOut: [], remarks: [] };
  for await (const flight of schedule.ofPeriod({ from, until }, carrier)) {
    const leg = exportedLeg(flight, airport);
    if (!leg.ok) {
      const words = `${designator(flight)} of ${flight.departureDate ?? "no day"}: ${leg.error}`;
      gathered.leftOut.push({ flightId: flight.flightId, words });
      continue;
    }
    gathered.legs.push(leg.value);
    const remark = idRemark(flight, leg.value);
    if (remark) gathered.remarks.push(remark);
  }
  return gathered;
}

const mostListed = 50;

function listed(remarks: readonly Remark[]) {
  return { total: remarks.length, first: remarks.slice(0, mostListed) };
}

/** The schedule file of a period, with what it holds and what not. `now` is an instant. */
export async function lookAtSsim(period: SsimPeriod, now: string): Promise<SsimLook> {
  const { from, until, carrier } = period;
  const { legs, leftOut, remarks } = await gather(period);
  const lines: string[] = [];
  const without: Remark[] = [];
  for (const line of writeSsim(legs, { now, from, until }, (leg) => without.push(noRoom(leg)))) {
    lines.push(line);
    // Room for what else the server has to answer: a season of a whole airline takes seconds.
    await setImmediate();
  }
  const unwritten = new Set(without.map(({ flightId }) => flightId));
  return {
    flights: legs.length - without.length,
    legs: lines.filter((line) => line.startsWith("3")).length,
    leftOut: listed([...leftOut, ...without]),
    remarks: listed(remarks.filter(({ flightId }) => !unwritten.has(flightId))),
    fileName: `${["schedule", carrier, from, until].filter(Boolean).join("-")}.ssim`,
    text: lines.join(""),
  };
}
