import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import * as jobs from "@/lib/jobs/repository";
import { progressOf } from "./imports";
import { workOnImport } from "./runner";
import { checked, imported, opened, planOf } from "./sample-import";

useTables();

const run = `K${process.env.VITEST_POOL_ID}${Date.now().toString(36).toUpperCase()}`;
const flightIds = Array.from({ length: 120 }, (_, at) => `${run}F${at}`);

function flightsCsv(): string {
  const rows = flightIds.map((id) => `${id},SEA,JFK,2027-03-01T18:00:00Z,2027-03-01T23:00:00Z,12`);
  return `flight_id,origin,destination,departure_time,arrival_time,capacity\n${rows.join("\n")}\n`;
}

/** Ten passengers a flight and one that finds no seat: every eleventh row is wrong. */
function bookingsCsv(): string {
  const rows = flightIds
    .slice(0, 100)
    .flatMap((flight) =>
      Array.from({ length: 11 }, (_, at) => `${flight}-${at},Ada Lovelace,${flight},${Math.min(at, 9) + 1}A`),
    );
  return `booking_id,passenger_name,flight_id,seat_number\n${rows.join("\n")}\n`;
}

function child(jobId: string): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "lib/transfer/killed-import.ts", jobId], {
    env: process.env,
    stdio: "ignore",
  });
}

/** Lets a process of its own work on an import and kills it once it has written something more; true when it was over first. */
async function killedOnTheWay(jobId: string): Promise<boolean> {
  const before = (await jobs.find(jobId))?.done ?? 0;
  const worker = child(jobId);
  const ended = once(worker, "exit");
  for (;;) {
    const now = await jobs.find(jobId);
    if (now?.state === "done") {
      await ended;
      return true;
    }
    if ((now?.done ?? 0) > before) break;
    await delay(20);
  }
  worker.kill("SIGKILL");
  await ended;
  return false;
}

async function importKilling(csv: string): Promise<{ jobId: string; kills: number }> {
  const file = await opened(csv);
  await checked(file, planOf(file));
  // The state alone: this process does not work on it yet.
  await jobs.move(file.jobId, ["checked"], { state: "running", done: 0 });
  let kills = 0;
  while (kills < 2 && !(await killedOnTheWay(file.jobId))) kills++;
  await workOnImport(file.jobId);
  return { jobId: file.jobId, kills };
}

it("an import whose process is killed twice goes on, and accounts for every row once", async () => {
  const flights = await imported(flightsCsv());
  expect(flights.imported).toMatchObject({ create: 120, wrong: 0 });
  const { jobId, kills } = await importKilling(bookingsCsv());
  expect(kills).toBeGreaterThan(0);
  expect(await progressOf(jobId)).toMatchObject({
    state: "done",
    imported: { create: 1_000, update: 0, same: 0, wrong: 100, rows: 1_100 },
  });
  let bookings = 0;
  for (let from = 0; from < flightIds.length; from += 20) {
    const world = await readWorld(...flightIds.slice(from, from + 20));
    bookings += world.bookings.length;
    expect(violationsIn(world)).toEqual([]);
  }
  expect(bookings).toBe(1_000);
});
