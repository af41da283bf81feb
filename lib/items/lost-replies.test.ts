import { setTimeout as delay } from "node:timers/promises";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeClient } from "@/lib/dynamo/client";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { OutcomeUnknown } from "@/lib/dynamo/faults";
import type { RawItem } from "@/lib/explorer/attribute";
import * as tables from "@/lib/tables/repository";
import { changesBetween, stillAsRead } from "./changes";
import { itemProblem } from "./refusals";
import * as items from "./repository";
import { nothingThere } from "./requests";

const faults = useFaultProxy();
const table = "lost";
const key: RawItem = { id: { S: "a" } };
let client: DynamoDBClient;

beforeAll(async () => {
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? "";
  client = makeClient({ endpoint, region: "us-west-2" });
});
afterAll(() => client.destroy());

const definition = {
  name: table,
  hash: { name: "id", type: "S" as const },
  billing: { kind: "on-demand" as const },
  isProtected: false,
  indexes: [],
};

describe("a write whose reply was lost and that was sent again", () => {
  it("made the table, which is not refused as one that is there already", async () => {
    faults.next("CreateTable", "lost reply");
    expect(await tables.make(definition, client)).toMatchObject({ ok: true, value: { tries: 2 } });
    expect(await tables.make(definition, client)).toMatchObject({ ok: false, error: { kind: "in-use" } });
    while ((await tables.find(table, client))?.state !== "ACTIVE") await delay(20);
  });

  it("created the item, which is not held against it", async () => {
    const item: RawItem = { ...key, note: { S: "mine" }, n: { N: "1.50" } };
    faults.next("PutItem", "lost reply");
    const put = await items.put(table, item, nothingThere("id"), client);
    expect(put).toMatchObject({ ok: true, value: { receipt: { tries: 2 } } });
    faults.next("PutItem", "lost reply");
    const other = await items.put(table, { ...item, note: { S: "other" } }, nothingThere("id"), client);
    expect(other).toMatchObject({ ok: false, error: { kind: "condition", stored: { note: { S: "mine" } } } });
  });

  it("changed the item, which is not taken for somebody else’s change", async () => {
    const read: RawItem = { ...key, note: { S: "mine" }, n: { N: "1.5" } };
    const changes = changesBetween(read, { ...key, note: { S: "changed" } });
    faults.next("UpdateItem", "lost reply");
    const sent = await items.update(table, key, changes, stillAsRead(read, changes), client);
    expect(sent).toMatchObject({ ok: true, value: { receipt: { tries: 2 } } });
    faults.next("UpdateItem", "reset");
    expect(await items.update(table, key, changes, stillAsRead(read, changes), client)).toMatchObject({
      ok: true,
    });
    expect(await items.find(table, key, client)).toMatchObject({
      ok: true,
      value: { item: { note: { S: "changed" } } },
    });
  });

  it("deleted the item and the table", async () => {
    faults.next("DeleteItem", "lost reply");
    const still = stillAsRead({ ...key, note: { S: "changed" } });
    expect(await items.remove(table, key, still, client)).toMatchObject({ ok: true });
    faults.next("DeleteTable", "lost reply");
    expect(await tables.remove(table, client)).toMatchObject({ ok: true, value: { tries: 2 } });
    expect(await tables.remove(table, client)).toMatchObject({ ok: false, error: { kind: "not-found" } });
  });
});

describe("a statement that writes", () => {
  it("is carried out once only, and is said to be unknown where its reply was lost", async () => {
    await tables.make({ ...definition, name: "counted" }, client);
    await items.put("counted", { ...key, n: { N: "1" } }, undefined, client);
    const count = { Statement: "UPDATE counted SET n = n + 1 WHERE id = 'a'" };
    faults.next("ExecuteStatement", "lost reply", "lost reply", "lost reply");
    const lost = await items.run(count);
    expect(lost.ok ? undefined : itemProblem(lost.error)).toMatchObject({
      code: "unknown-outcome",
      message: expect.stringContaining("before you run it again"),
    });
    faults.heal();
    faults.next("ExecuteStatement", { status: 400, error: "ThrottlingException" });
    await expect(items.run(count)).rejects.toThrow("ThrottlingException");
    faults.next("ExecuteStatement", "reset");
    const read = await items.run({ Statement: "SELECT n FROM counted WHERE id = 'a'" });
    expect(read).toMatchObject({ ok: true, value: { items: [{ n: { N: "2" } }] } });
    await tables.remove("counted", client);
  });
});

describe("a write of which nobody can tell", () => {
  it("is said to be unknown and not to have failed; one that never arrived is said to have changed nothing", async () => {
    faults.heal();
    await tables.make({ ...definition, name: "unknown" }, client);
    faults.next("PutItem", "lost reply", "lost reply", "lost reply");
    await expect(items.put("unknown", key, undefined, client)).rejects.toThrow(OutcomeUnknown);
    faults.next("PutItem", ...Array(3).fill({ status: 400, error: "ThrottlingException" }));
    await expect(items.put("unknown", key, undefined, client)).rejects.toThrow("ThrottlingException");
    faults.next("GetItem", "reset", "reset", "reset");
    await expect(items.find("unknown", key, client)).rejects.not.toThrow(OutcomeUnknown);
    faults.next("DeleteTable", "lost reply", "lost reply", "lost reply");
    await expect(tables.remove("unknown", client)).rejects.toThrow(OutcomeUnknown);
    expect(await tables.find("unknown", client)).toBeUndefined();
  });
});
