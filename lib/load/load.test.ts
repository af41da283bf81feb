import { describe, expect, it } from "vitest";
import type { RawItem } from "@/lib/explorer/attribute";
import { whereTablesAre } from "@/lib/tables/repository";
import type { DuplicateRule } from "@/lib/transfer/schema";
import { pythonWithBoto3, runPython } from "./boto3";
import { loadSnippets } from "./load-snippets";
import { lineOf, loaded, makeTable, stored } from "./sample-table";

/** The guides' batch: 50 rows, of which every fifth has the key of the one before it. */
function fifty(note = ""): RawItem[] {
  return Array.from({ length: 50 }, (_, at) => ({
    id: { S: `i${at % 5 === 4 ? at - 1 : at}` },
    row: { N: String(at) },
    photo: { B: "AP8Q" },
    ...(note ? { note: { S: note } } : {}),
  }));
}

function lines(items: readonly RawItem[]): string {
  return items.map((item) => JSON.stringify({ Item: item })).join("\n");
}

function keptBy(rule: DuplicateRule): RawItem[] {
  return fifty().filter((_, at) => {
    const isPair = at % 5 >= 3;
    if (!isPair) return true;
    return rule === "first" ? at % 5 === 3 : rule === "last" && at % 5 === 4;
  });
}

const python = pythonWithBoto3();

describe("50 rows with 10 duplicates", () => {
  it.each([
    ["first", "create", 40, 10, 0],
    ["first", "replace", 40, 10, 0],
    ["last", "create", 40, 10, 0],
    ["last", "replace", 40, 10, 0],
    ["refuse", "create", 30, 0, 20],
    ["refuse", "replace", 30, 0, 20],
  ] as const)(
    "%s holds, %s: %i items, %i yield, %i wrong",
    async (duplicates, mode, count, yields, wrong) => {
      const table = await makeTable(`fifty_${duplicates}_${mode}`);
      const end = await loaded(table, lines(fifty()), { duplicates, mode });
      expect(end).toMatchObject({ rows: 50, loaded: count, there: 0, yields, wrong, left: 0, unsure: 0 });
      expect(end.why.slice(0, 2)).toEqual(
        duplicates === "refuse"
          ? [
              "4: Line 5 has the same key: neither row is loaded.",
              "5: Line 4 has the same key: neither row is loaded.",
            ]
          : [],
      );
      expect(await stored(table.name)).toEqual(keptBy(duplicates).map(lineOf).sort());
    },
  );

  it.skipIf(!python).each(["first", "last", "refuse"] as const)(
    "%s holds: boto3's batch_writer leaves the same by the code that is shown",
    async (duplicates) => {
      const table = await makeTable(`boto3_${duplicates}`);
      const asked = { table: table.name, keys: ["id"], items: fifty(), mode: "replace" as const, duplicates };
      const code = loadSnippets(asked, whereTablesAre()).find(({ language }) => language === "boto3")?.code;
      const complaint = runPython(python ?? "", code ?? "");
      if (duplicates === "refuse") expect(complaint).toContain("duplicates");
      else expect([complaint, await stored(table.name)]).toEqual(["", keptBy(duplicates).map(lineOf).sort()]);
    },
  );

  it.skipIf(!python)("boto3 by the code for create-only overwrites nothing", async () => {
    const table = await makeTable("boto3_create");
    await loaded(table, lines(fifty("mine")), { duplicates: "first" });
    const before = await stored(table.name);
    const asked = { table: table.name, keys: ["id"], items: fifty(), mode: "create" as const };
    const [, boto3] = loadSnippets({ ...asked, duplicates: "first" }, whereTablesAre());
    expect(runPython(python ?? "", boto3?.code ?? "")).toBe("");
    expect(await stored(table.name)).toEqual(before);
  });
});

describe("create-only", () => {
  it("leaves what is there as it is, and says how many", async () => {
    const table = await makeTable("there");
    await loaded(table, lines(fifty("mine").slice(0, 3)));
    const end = await loaded(table, lines(fifty("theirs")), { duplicates: "first" });
    expect(end).toMatchObject({ loaded: 37, there: 3, yields: 10 });
    expect((await stored(table.name)).filter((line) => line.includes("mine"))).toHaveLength(3);
  });

  it("of the same file again makes nothing twice", async () => {
    const table = await makeTable("again");
    await loaded(table, lines(fifty("mine")), { duplicates: "last" });
    const before = await stored(table.name);
    expect(await loaded(table, lines(fifty("mine")), { duplicates: "last" })).toMatchObject({
      loaded: 0,
      there: 40,
    });
    expect(await stored(table.name)).toEqual(before);
  });

  it("by three at once lets each key be one's alone: nobody overwrites another", async () => {
    const table = await makeTable("race");
    const many = (note: string) =>
      lines(Array.from({ length: 300 }, (_, at) => ({ id: { S: `i${at}` }, note: { S: note } })));
    const ends = await Promise.all(
      ["a", "b", "c"].map(async (note) => ({ note, end: await loaded(table, many(note)) })),
    );
    const after = await stored(table.name);
    expect(after).toHaveLength(300);
    for (const { note, end } of ends) {
      expect(end.loaded + end.there).toBe(300);
      expect(after.filter((line) => line.includes(`"S":"${note}"`))).toHaveLength(end.loaded);
    }
  });
});

it("replace puts the whole item over what is there", async () => {
  const table = await makeTable("replace");
  await loaded(table, lines(fifty("mine")), { duplicates: "first" });
  const end = await loaded(table, lines(fifty()), { duplicates: "first", mode: "replace" });
  expect(end).toMatchObject({ loaded: 40, there: 0 });
  expect(end.capacity).toBeGreaterThan(0);
  expect(await stored(table.name)).toEqual(keptBy("first").map(lineOf).sort());
});

it("wrong rows are told by line and left out, the others go in", async () => {
  const table = await makeTable("some_wrong");
  const text = `{"id":"a"}\n{"no":1}\n{"id":"b","n":${"1".repeat(39)}}\nnonsense\n{"id":"c"}`;
  const end = await loaded(table, text);
  expect(end).toMatchObject({ rows: 5, loaded: 2, wrong: 3 });
  expect(end.why).toEqual([
    "2: id is the partition key and must be there.",
    "3: A number holds at most 38 digits: this one has 39.",
    expect.stringMatching(/^4: This is no JSON: /),
  ]);
  expect(await stored(table.name)).toHaveLength(2);
});
