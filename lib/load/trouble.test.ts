import { afterEach, expect, it } from "vitest";
import { type Fault, type Sent, useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { deleteTable } from "@/lib/dynamo/table-admin";
import { loaded, makeTable, stored } from "./sample-table";

const proxy = useFaultProxy();
afterEach(() => proxy.heal());

function csv(count: number): string {
  return `id,note\n${Array.from({ length: count }, (_, at) => `i${at},x`).join("\n")}`;
}

/** Every third request of this operation goes wrong in one way or another. */
function trouble(operation: string): (sent: Sent) => Fault | undefined {
  const faults: Fault[] = ["lost reply", "reset", "cut reply", { status: 500, error: "InternalServerError" }];
  let asked = 0;
  return (sent) =>
    sent.operation === operation && asked++ % 3 === 0 ? faults[((asked / 3) % faults.length) | 0] : undefined;
}

it.each([
  ["create", "PutItem"],
  ["replace", "BatchWriteItem"],
] as const)(
  "%s through lost replies and resets loads each item once and counts it once",
  async (mode, by) => {
    const table = await makeTable(`lost_${mode}`);
    proxy.decide(trouble(by));
    const end = await loaded(table, csv(200), { mode });
    expect(end).toMatchObject({ loaded: 200, there: 0, left: 0, unsure: 0, wrong: 0 });
    expect(await stored(table.name)).toHaveLength(200);
  },
);

it("what is left unprocessed is sent again and counted", async () => {
  const table = await makeTable("unprocessed");
  let asked = 0;
  proxy.decide(({ operation, text }) => {
    if (operation !== "BatchWriteItem" || asked++ % 2 > 0) return undefined;
    return { answer: { UnprocessedItems: (JSON.parse(text) as { RequestItems: object }).RequestItems } };
  });
  const end = await loaded(table, csv(50), { mode: "replace" });
  expect(end).toMatchObject({ loaded: 50, left: 0 });
  expect(end.resent).toBeGreaterThanOrEqual(25);
  expect(await stored(table.name)).toHaveLength(50);
});

it("a batch that is refused for one of its items is sent item by item", async () => {
  const table = await makeTable("guilty");
  proxy.decide(({ operation, text }) => {
    const isRefused = operation === "BatchWriteItem" || (operation === "PutItem" && text.includes('"i7"'));
    return isRefused ? { status: 400, error: "ValidationException" } : undefined;
  });
  const end = await loaded(table, csv(25), { mode: "replace" });
  expect(end).toMatchObject({ loaded: 24, wrong: 1, why: [expect.stringMatching(/^9: DynamoDB says/)] });
});

it.each(["create", "replace"] as const)(
  "%s that is stopped counts what it wrote, neither more nor less",
  async (mode) => {
    const table = await makeTable(`stopped_${mode}`);
    const stop = new AbortController();
    const end = await loaded(table, csv(2_000), {
      mode,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(end.isStopped).toBe(true);
    expect(end.done).toBeLessThan(end.of);
    expect(await stored(table.name)).toHaveLength(end.loaded);
  },
);

it("a table that goes away ends the load, with the reason and what was loaded", async () => {
  const table = await makeTable("gone");
  await deleteTable(table.name);
  const end = await loaded(table, csv(500));
  expect(end).toMatchObject({ loaded: 0, problem: { code: "not-found" } });
  expect(end.done).toBeLessThan(500);
});

it("a database that has no room is waited for, and stopping says that nothing was taken", async () => {
  const table = await makeTable("throttled");
  const stop = new AbortController();
  let asked = 0;
  proxy.decide(({ operation }) => {
    if (operation !== "PutItem") return undefined;
    if (++asked === 40) stop.abort();
    return { status: 400, error: "ThrottlingException" };
  });
  const end = await loaded(table, csv(30), { signal: stop.signal });
  expect(end).toMatchObject({ loaded: 0, there: 0, left: 30, unsure: 0 });
  expect(await stored(table.name)).toEqual([]);
});

it("an item whose answers are all lost is said to be stored or not", async () => {
  const table = await makeTable("unsure");
  const stop = new AbortController();
  proxy.decide(({ operation }) => {
    if (operation !== "PutItem") return undefined;
    stop.abort();
    return "lost reply";
  });
  const end = await loaded(table, csv(1), { signal: stop.signal });
  expect(end).toMatchObject({ loaded: 0, there: 0, left: 0, unsure: 1 });
  expect(await stored(table.name)).toHaveLength(1);
});
