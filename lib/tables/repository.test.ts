import { setTimeout as delay } from "node:timers/promises";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, describe, expect, it } from "vitest";
import { makeClient } from "@/lib/dynamo/client";
import { env } from "@/lib/env";
import { changeProblem, creationProblem } from "./refusals";
import * as tables from "./repository";
import { tableOnly } from "./schema";
import { type Definition, type Index, isSettled, type TableView } from "./table";

const client = makeClient({
  endpoint: env().dynamodbEndpoint ?? "",
  region: env().region,
});
const made: string[] = [];

const byCity: Index = {
  name: "by_city",
  kind: "global",
  hash: [{ name: "city", type: "S" }],
  range: [{ name: "size", type: "N" }],
  projection: ["mood"],
};

async function make(name: string, over: Partial<Definition> = {}) {
  made.push(name);
  const definition: Definition = {
    name,
    hash: { name: "device_id", type: "S" },
    billing: { kind: "on-demand" },
    isProtected: false,
    indexes: [],
    ...over,
  };
  return tables.make(definition, client);
}

async function settled(name: string): Promise<TableView> {
  for (;;) {
    const table = await tables.find(name, client);
    if (table && isSettled(table)) return table;
    await delay(50);
  }
}

async function gone(name: string): Promise<void> {
  while (await tables.find(name, client)) await delay(50);
}

afterAll(async () => {
  for (const name of made) {
    if (!(await tables.find(name, client))) continue;
    await settled(name);
    await tables.setProtection(name, false, client);
    await tables.remove(name, client);
  }
  client.destroy();
});

it.each(["a b", "ab", "", "arn:aws:dynamodb:us-west-2:000000000000:table/apron_flights"])(
  "no table is found by what cannot be a name, and a list begins anew behind it: %s",
  async (name) => {
    expect(await tables.find(name, client)).toBeUndefined();
    const { tables: listed } = await tables.list(name, client);
    expect(listed[0]?.name).toBe((await tables.list(undefined, client)).tables[0]?.name);
    expect(tableOnly.safeParse({ table: name }).success).toBe(false);
  },
);

describe("a table", () => {
  it("is made with a composite key, capacity, protection, a global and a local index, and is found so", async () => {
    const answer = await make("whole", {
      range: { name: "at", type: "N" },
      billing: { kind: "provisioned", read: 3, write: 2 },
      isProtected: true,
      indexes: [
        byCity,
        {
          name: "by_kind",
          kind: "local",
          hash: [{ name: "device_id", type: "S" }],
          range: [{ name: "kind", type: "B" }],
          projection: "KEYS_ONLY",
        },
      ],
    });
    expect(answer).toMatchObject({ ok: true, value: { tries: 1 } });
    if (answer.ok) expect(answer.value.requestId).not.toBe("");
    expect(await settled("whole")).toMatchObject({
      hash: [{ name: "device_id", type: "S" }],
      range: [{ name: "at", type: "N" }],
      billing: { kind: "provisioned", read: 3, write: 2 },
      isProtected: true,
      isOwn: false,
      expiry: { state: "DISABLED" },
      indexes: [byCity, { name: "by_kind", kind: "local", projection: "KEYS_ONLY" }],
    });
  });

  it("is refused under a name in use, at the field of the name, with the way there", async () => {
    await make("twice");
    const again = await make("twice");
    expect(again.ok).toBe(false);
    if (!again.ok)
      expect(creationProblem(again.error, "twice")).toEqual({
        code: "refused",
        message: "There is a table twice already",
        fields: { name: { message: "There is a table twice already" } },
        see: { href: "/tables/twice", label: "Open twice" },
      });
  });

  it("that is protected is not deleted; without protection it is, and the items with it", async () => {
    await make("guarded", { isProtected: true });
    const refused = await tables.remove("guarded", client);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(changeProblem(refused.error).message).toMatch(/switch the protection off first/);
    expect((await tables.setProtection("guarded", false, client)).ok).toBe(true);
    await client.send(new PutItemCommand({ TableName: "guarded", Item: { device_id: { S: "a" } } }));
    expect(await tables.countItems("guarded", client)).toEqual({ count: 1, isAll: true });
    expect((await tables.remove("guarded", client)).ok).toBe(true);
    await gone("guarded");
    expect(await tables.countItems("guarded", client)).toBeUndefined();
  });

  it("that is not there is refused in words", async () => {
    const refused = await tables.remove("never-made", client);
    expect(refused.ok).toBe(false);
    if (!refused.ok) expect(changeProblem(refused.error).code).toBe("not-found");
  });

  it("gets an index, provisioned or not, and loses it", async () => {
    for (const [name, billing] of [
      ["indexed", { kind: "on-demand" }],
      ["paid", { kind: "provisioned", read: 1, write: 1 }],
    ] as const) {
      await make(name, { billing });
      const added = await tables.addIndex(await settled(name), byCity, client);
      expect(added.ok, name).toBe(true);
      expect((await settled(name)).indexes).toMatchObject([byCity]);
      expect((await tables.dropIndex(name, "by_city", client)).ok).toBe(true);
      expect((await settled(name)).indexes).toEqual([]);
    }
  });

  it("has its expiry switched on and off", async () => {
    await make("passing");
    expect((await tables.setExpiry("passing", "until", true, client)).ok).toBe(true);
    expect((await settled("passing")).expiry).toEqual({ state: "ENABLED", attribute: "until" });
    expect((await tables.setExpiry("passing", "until", false, client)).ok).toBe(true);
    expect((await settled("passing")).expiry.state).toBe("DISABLED");
  });
});

describe("the list", () => {
  it("comes in pages that together hold every table once, by name", async () => {
    const names = Array.from({ length: 60 }, (_, at) => `many_${String(at).padStart(2, "0")}`);
    for (const name of names) await make(name);
    const found: string[] = [];
    let after: string | undefined;
    do {
      const page = await tables.list(after, client);
      found.push(...page.tables.map(({ name }) => name));
      after = page.next;
    } while (after);
    expect(found.filter((name) => name.startsWith("many_"))).toEqual(names);
    expect(new Set(found).size).toBe(found.length);
  });
});

describe("what DynamoDB refuses", () => {
  it.each([
    [{ kind: "limit", said: "Subscriber limit exceeded: online index" } as const, /Five tables/],
    [{ kind: "limit", said: "Too many tables" } as const, /DynamoDB says: Too many tables\./],
    [
      { kind: "denied", said: "arn:aws:iam::1:user/x is not authorized" } as const,
      /^The AWS credentials .* do not allow this/,
    ],
    [{ kind: "invalid", said: "One thing is wrong" } as const, /DynamoDB says: One thing is wrong\./],
  ])("is told in words: %j", (refusal, words) => {
    expect(changeProblem({ ...refusal, tries: 1 }).message).toMatch(words);
  });
});
