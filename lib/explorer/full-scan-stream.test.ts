import { describe, expect, it } from "vitest";
import { table } from "@/lib/dynamo/client";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { useTables } from "@/lib/dynamo/use-tables";
import { fullScanStream } from "./full-scan-stream";
import { jsonLines } from "./lines";
import type { FullScanLine } from "./screen";

const database = useFaultProxy();
useTables();

const request = () => ({ operation: "Scan" as const, input: { TableName: table("flights") } });
const never = new AbortController().signal;

async function lines(stream: ReadableStream<Uint8Array>): Promise<FullScanLine[]> {
  const heard: FullScanLine[] = [];
  for await (const line of jsonLines(stream)) heard.push(line as FullScanLine);
  return heard;
}

/** A promise, and what keeps it. */
function signal(): [Promise<void>, () => void] {
  let keep: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => {
    keep = resolve;
  });
  return [promise, () => keep?.()];
}

/** An answer of one item in each of many round trips, as if the table had no end. */
const endless = {
  answer: { Items: [{ a: { S: "x" } }], Count: 1, ScannedCount: 1, LastEvaluatedKey: { a: { S: "x" } } },
};

describe("the stream of a Scan to the end", () => {
  it("ends with what was found", async () => {
    database.heal();
    const heard = await lines(fullScanStream(request(), 3, never));
    const end = heard.at(-1);
    expect(end && "end" in end ? end.end.isDone : end).toBe(true);
    expect(database.sent.filter(({ operation }) => operation === "Scan").length).toBeGreaterThanOrEqual(3);
  });

  it.each([
    ["its reader goes", "cancel"],
    ["the browser that asked for it goes", "abort"],
  ])("stops asking when %s", async (_, how) => {
    database.heal();
    const gone = new AbortController();
    let asked = 0;
    const [waits, release] = signal();
    const [third, reached] = signal();
    database.decide(async ({ text }) => {
      if (!text.includes(table("flights"))) return undefined;
      asked += 1;
      if (asked === 3) reached();
      if (asked >= 3) await waits;
      return endless;
    });
    const stream = fullScanStream(request(), 1, gone.signal);
    const reader = stream.getReader();
    await reader.read();
    await third;
    if (how === "cancel") await reader.cancel();
    else gone.abort();
    release();
    // Had it gone on, it would have asked by the time that another Scan is over.
    await lines(fullScanStream({ operation: "Scan", input: { TableName: "no_such_table" } }, 1, never));
    expect(asked).toBe(3);
  });

  it("says in words what DynamoDB refuses, once", async () => {
    database.heal();
    const heard = await lines(
      fullScanStream({ operation: "Scan", input: { TableName: "no_such_table" } }, 4, never),
    );
    expect(heard).toEqual([
      { problem: { code: "not-found", message: expect.stringContaining("no such table") } },
    ]);
  });

  it("says that the database is busy when it stays so, and leaves out the account", async () => {
    database.heal();
    const busy = { status: 400, error: "ProvisionedThroughputExceededException" };
    database.decide(({ operation }) => (operation === "Scan" ? busy : undefined));
    const heard = await lines(fullScanStream(request(), 1, never));
    expect(heard).toEqual([{ problem: { code: "busy", message: expect.stringContaining("busy") } }]);
    database.heal();
    database.next("Scan", { status: 400, error: "ValidationException" });
    const said = await lines(fullScanStream(request(), 1, never));
    expect(JSON.stringify(said)).toContain("DynamoDB says: ValidationException.");
  });
});
