import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { type Write, writeAll } from "./batch";
import { db, makeDocumentClient, table } from "./client";
import { DatabaseBusy } from "./faults";
import { stingyDatabase } from "./stingy-database";
import { useTables } from "./use-tables";

useTables();

function jobs(name: string, count: number): Write[] {
  return Array.from({ length: count }, (_, at) => ({ table: "jobs", item: { job_id: `${name}-${at}` } }));
}

async function stored(writes: Write[]): Promise<number> {
  const found = await Promise.all(
    writes.map(({ item }) => db().send(new GetCommand({ TableName: table("jobs"), Key: item }))),
  );
  return found.filter((answer) => answer.Item).length;
}

describe("writing many items", () => {
  it("stores all, in batches of 25, and tells how many are stored", async () => {
    const writes = jobs("many", 130);
    const told: [number, number][] = [];
    await writeAll(writes, { onProgress: (done, of) => told.push([done, of]) });
    expect(await stored(writes)).toBe(130);
    expect(told).toHaveLength(6);
    expect(told.at(-1)).toEqual([130, 130]);
  });

  it("sends again what the database leaves unprocessed until nothing is left", async () => {
    const writes = jobs("stingy", 60);
    await writeAll(writes, {
      client: makeDocumentClient(await stingyDatabase((items) => Math.ceil(items / 2))),
    });
    expect(await stored(writes)).toBe(60);
  });

  it("says that the database is busy when it never takes anything", async () => {
    const writes = jobs("busy", 3);
    await expect(
      writeAll(writes, { client: makeDocumentClient(await stingyDatabase(() => 0)) }),
    ).rejects.toThrow(DatabaseBusy);
    expect(await stored(writes)).toBe(0);
  });

  it("does nothing when there is nothing to write", async () => {
    await expect(writeAll([])).resolves.toBeUndefined();
  });
});
