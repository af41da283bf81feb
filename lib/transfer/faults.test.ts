import { readdir } from "node:fs/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Fault, type Sent, useFaultProxy } from "@/lib/dynamo/fault-proxy";
import type { Item } from "@/lib/dynamo/item";
import { useTables } from "@/lib/dynamo/use-tables";
import { env } from "@/lib/env";
import { olga } from "@/lib/flights/sample-flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import * as jobs from "@/lib/jobs/repository";
import type { ImportDetail, ImportJob } from "./import-job";
import { cancelJob, progressOf, receiveFile, startImport } from "./imports";
import { run } from "./run";
import { importRests } from "./runner";
import { asUpload, checked, held, imported, importer, opened, planOf, ran, undone } from "./sample-import";

const proxy = useFaultProxy();
useTables();
afterEach(() => proxy.heal());

let number = 0;

function flightIds(count: number): string[] {
  const prefix = `T${process.env.VITEST_POOL_ID}${Date.now().toString(36).toUpperCase()}${number++}F`;
  return Array.from({ length: count }, (_, at) => `${prefix}${at}`);
}

function flightsCsv(ids: string[], gate = ""): string {
  const rows = ids.map((id) => `${id},SEA,JFK,2027-03-01T18:00:00Z,2027-03-01T23:00:00Z,12,${gate}`);
  return `flight_id,origin,destination,departure_time,arrival_time,capacity,gate\n${rows.join("\n")}\n`;
}

function bookingsCsv(ids: string[]): string {
  const rows = ids.flatMap((id) => [`${id}-1,Ada Lovelace,${id},1A`, `${id}-2,Alan Turing,${id},1B`]);
  return `booking_id,passenger_name,flight_id,seat_number\n${rows.join("\n")}\n`;
}

async function violations(ids: string[]) {
  const found = [];
  for (let from = 0; from < ids.length; from += 20)
    found.push(...violationsIn(await readWorld(...ids.slice(from, from + 20))));
  return found;
}

/** Every third transaction goes wrong in one way or another, and every second read leaves half of its keys for later. */
function trouble(): (sent: Sent) => Fault | undefined {
  const faults: Fault[] = ["lost reply", "reset", "cut reply", { status: 500, error: "InternalServerError" }];
  let [writes, reads] = [0, 0];
  return ({ operation, text }) => {
    if (operation === "TransactWriteItems" && writes++ % 3 === 0)
      return faults[((writes / 3) % faults.length) | 0];
    if (operation !== "BatchGetItem" || reads++ % 2 > 0) return undefined;
    const { RequestItems } = JSON.parse(text) as { RequestItems: Item };
    return { answer: { Responses: {}, UnprocessedKeys: RequestItems } };
  };
}

it("a file that is refused, or whose import cannot be stored, leaves nothing on the disk", async () => {
  const folders = async () => (await readdir(env().importsFolder).catch(() => [])).sort();
  const before = await folders();
  expect(await receiveFile(asUpload(" \n"), "empty.csv", importer)).toMatchObject({ ok: false });
  proxy.decide(({ operation }) =>
    operation === "TransactWriteItems" ? { status: 400, error: "ValidationException" } : undefined,
  );
  await expect(receiveFile(asUpload(flightsCsv(["A"])), "a.csv", importer)).rejects.toThrow();
  expect(await folders()).toEqual(before);
});

describe("an import", () => {
  it("through lost replies, resets and unprocessed keys makes each record once and counts it once", async () => {
    const ids = flightIds(240);
    proxy.decide(trouble());
    const flights = await imported(flightsCsv(ids));
    expect(flights.imported).toMatchObject({ create: 240, wrong: 0, rows: 240 });
    expect(await imported(flightsCsv(ids, "N7"))).toMatchObject({ imported: { update: 240, wrong: 0 } });
    const bookings = await imported(bookingsCsv(ids.slice(0, 40)));
    expect(bookings.imported).toMatchObject({ create: 80, wrong: 0, rows: 80 });
    proxy.heal();
    expect(await violations(ids)).toEqual([]);
  });

  it("run by two servers at once writes each record once, with one event", async () => {
    const ids = flightIds(120);
    const file = await opened(flightsCsv(ids));
    await checked(file, planOf(file));
    const job = (await jobs.find<ImportDetail>(file.jobId)) as ImportJob;
    const deaf = { report: async () => ({ ...job, state: "running" as const }) };
    const both = await Promise.all([run(job, deaf), run(job, deaf)]);
    for (const { detail } of both) expect(detail.imported).toMatchObject({ create: 120, same: 0, wrong: 0 });
    expect(await violations(ids)).toEqual([]);
  });

  it("that is canceled half way has counted what it wrote, and can be gone on with", async () => {
    const ids = flightIds(1_500);
    const file = await opened(flightsCsv(ids));
    await checked(file);
    // Progress is noted once a second: at the fifth transaction somebody cancels, and the second is over.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    let sent = 0;
    proxy.decide(async ({ operation }) => {
      if (operation !== "TransactWriteItems" || ++sent !== 5) return undefined;
      await cancelJob(file.jobId);
      vi.setSystemTime(Date.now() + 2_000);
      return undefined;
    });
    held(await startImport(file.jobId, olga));
    await importRests(file.jobId);
    vi.useRealTimers();
    proxy.heal();
    const canceled = await progressOf(file.jobId);
    expect(canceled).toMatchObject({ state: "canceled", may: { start: true, undo: true } });
    expect(canceled?.imported?.rows).toBeLessThan(1_500);
    expect(await ran(file.jobId)).toMatchObject({
      state: "done",
      imported: { create: 1_500, rows: 1_500, wrong: 0 },
    });
  });

  it("that breaks off before it noted anything can be undone, and is not checked as if it had written nothing", async () => {
    const ids = flightIds(240);
    const file = await opened(flightsCsv(ids));
    await checked(file);
    let sent = 0;
    proxy.decide(({ operation }) =>
      operation === "TransactWriteItems" && ++sent > 2
        ? { status: 400, error: "ValidationException" }
        : undefined,
    );
    expect(await ran(file.jobId)).toMatchObject({
      state: "failed",
      may: { check: false, start: true, undo: true },
    });
    proxy.heal();
    expect(await undone(file.jobId)).toMatchObject({ state: "undone", undone: { restored: 198, kept: 0 } });
  });

  it("finds a seat that was sold after the check wrong, and takes the others", async () => {
    const [id = ""] = flightIds(1);
    await imported(flightsCsv([id]));
    const file = await opened(bookingsCsv([id]));
    expect(await checked(file)).toMatchObject({ checked: { create: 2 } });
    await imported(`booking_id,passenger_name,flight_id,seat_number\n${id}-X,Grace Hopper,${id},1A\n`);
    expect(await ran(file.jobId)).toMatchObject({ imported: { create: 1, wrong: 1 } });
    expect(await violations([id])).toEqual([]);
  });

  it("waits for a database that is away and goes on when it is back", async () => {
    const ids = flightIds(60);
    const file = await opened(flightsCsv(ids));
    await checked(file);
    let away = 12;
    proxy.decide(({ operation }) =>
      operation === "TransactWriteItems" && away-- > 0
        ? { status: 500, error: "InternalServerError" }
        : undefined,
    );
    expect(await ran(file.jobId)).toMatchObject({ state: "done", imported: { create: 60 } });
    expect(await violations(ids)).toEqual([]);
  });
});
