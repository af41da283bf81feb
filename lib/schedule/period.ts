import { setImmediate } from "node:timers/promises";
import { airport } from "@/lib/airports/airports";
import { designator } from "@/lib/flights/flight";
import * as schedule from "./repository";
import type { SsimPeriod } from "./schema";
import type { SsimLook } from "./screen";
import { type ExportedLeg, exportedLeg, idRemark, type Remark } from "./ssim/exported";
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

/** The records of a file, with room between them for what else the server has to answer: a season of a whole airline takes seconds. */
async function* recordsOf(
  legs: readonly ExportedLeg[],
  now: string,
  { from, until }: SsimPeriod,
): AsyncGenerator<string> {
  for (const line of writeSsim(legs, { now, from, until })) {
    yield line;
    await setImmediate();
  }
}

const mostListed = 50;

function listed(remarks: readonly Remark[]) {
  return { total: remarks.length, first: remarks.slice(0, mostListed) };
}

/** What the schedule file of a period would hold; nothing is made. */
export async function lookAtSsim(period: SsimPeriod): Promise<SsimLook> {
  const { legs, leftOut, remarks } = await gather(period);
  let records = 0;
  const { from, until, carrier } = period;
  for await (const line of recordsOf(legs, new Date().toISOString(), period))
    if (line.startsWith("3")) records++;
  const address = new URLSearchParams({ from, until, ...(carrier ? { carrier } : {}) });
  return {
    flights: legs.length,
    legs: records,
    leftOut: listed(leftOut),
    remarks: listed(remarks),
    href: `/api/schedule/ssim?${address}`,
  };
}

/** The schedule file of a period, record by record. `now` is an instant. */
export async function* ssimOf(period: SsimPeriod, now: string): AsyncGenerator<string> {
  const { legs } = await gather(period);
  yield* recordsOf(legs, now, period);
}
