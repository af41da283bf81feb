import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { GetCommand } from "@aws-sdk/lib-dynamodb";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { type Write, writeAll } from "./batch";
import { db, makeClient, makeDocumentClient, table } from "./client";
import { DatabaseBusy } from "./faults";
import { useTables } from "./use-tables";

useTables();

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const batch = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

/** The database behind a door that takes only so many items of a batch and gives the others back, as AWS may. */
async function stingyDatabase(takes: (items: number) => number) {
  const door = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [entry] = Object.entries(batch.parse(JSON.parse(Buffer.concat(chunks).toString())).RequestItems);
    const [name = "", requests = []] = entry ?? [];
    const taken = takes(requests.length);
    if (taken > 0)
      await fetch(env().dynamodbEndpoint ?? "", {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": String(request.headers["x-amz-target"]),
          authorization: String(request.headers.authorization),
        },
        body: JSON.stringify({ RequestItems: { [name]: requests.slice(0, taken) } }),
      });
    const left = requests.slice(taken);
    response.setHeader("content-type", "application/x-amz-json-1.0");
    response.end(JSON.stringify({ UnprocessedItems: left.length > 0 ? { [name]: left } : {} }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => door.once("listening", resolve));
  const { port } = door.address() as AddressInfo;
  const client = makeClient({ endpoint: `http://127.0.0.1:${port}`, region: env().region });
  closing.push(() => {
    client.destroy();
    door.close();
  });
  return makeDocumentClient(client);
}

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
    await writeAll(writes, { client: await stingyDatabase((items) => Math.ceil(items / 2)) });
    expect(await stored(writes)).toBe(60);
  });

  it("says that the database is busy when it never takes anything", async () => {
    const writes = jobs("busy", 3);
    await expect(writeAll(writes, { client: await stingyDatabase(() => 0) })).rejects.toThrow(DatabaseBusy);
    expect(await stored(writes)).toBe(0);
  });

  it("does nothing when there is nothing to write", async () => {
    await expect(writeAll([])).resolves.toBeUndefined();
  });
});
