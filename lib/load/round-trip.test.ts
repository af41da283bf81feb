import { expect, it } from "vitest";
import { nothingAsked } from "@/lib/explorer/address";
import { planFor } from "@/lib/explorer/answer";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Condition } from "@/lib/explorer/condition";
import { itemsFound } from "@/lib/explorer/export";
import type { TableView } from "@/lib/tables/table";
import type { ExportFormat } from "@/lib/transfer/export-formats";
import { gathered } from "@/lib/transfer/gathered";
import { writeRows } from "@/lib/transfer/write-rows";
import { loaded, makeTable, stored } from "./sample-table";

const everything: RawItem = {
  text: { S: 'a "b"\n=1+1 é 🛫' },
  empty: { S: "" },
  number: { N: "12345678901234567890123456789012345678" },
  small: { N: "-1.2345678901234567890123456789012345678E-120" },
  bytes: { B: "AP8Q" },
  yes: { BOOL: true },
  no: { BOOL: false },
  nothing: { NULL: true },
  list: { L: [{ N: "1" }, { L: [] }, { M: {} }, { SS: ["x"] }, { B: "AQ==" }] },
  map: { M: { deep: { M: { N: { S: "not a type" } } }, "odd.name": { NS: ["1", "2.5"] } } },
  texts: { SS: ["1A", "2B"] },
  numbers: { NS: ["1", "2.50", "12345678901234567890123456789012345678"] },
  binaries: { BS: ["AQ==", "AP8Q"] },
};

async function exported(table: TableView, format: ExportFormat, condition?: Condition): Promise<string> {
  const planned = planFor(table, { ...nothingAsked, ...(condition ? { condition } : {}) });
  if (!planned.ok) throw new Error(planned.error.message);
  const { request } = planned.value;
  return (await gathered(writeRows(format, () => itemsFound(request), ["id"]))).join("");
}

it("a table of every attribute type, exported and loaded elsewhere, is the same, and its export is too", async () => {
  const [one, other] = [await makeTable("every_type"), await makeTable("every_type_again")];
  const items = ["a", "b", "=c"].map((id) => ({ id: { S: id }, ...everything }));
  const end = await loaded(one, items.map((Item) => JSON.stringify({ Item })).join("\n"), {
    mode: "replace",
  });
  expect(end).toMatchObject({ loaded: 3, wrong: 0 });
  const file = await exported(one, "dynamodb");
  expect(await loaded(other, file)).toMatchObject({ loaded: 3, wrong: 0 });
  expect(await stored(other.name)).toEqual(await stored(one.name));
  const again = (text: string) => text.trim().split("\n").sort();
  expect(again(await exported(other, "dynamodb")).map((line) => JSON.parse(line))).toEqual(
    again(file).map((line) => JSON.parse(line)),
  );
});

it.each(["csv", "jsonl"] as const)(
  "keys of numbers and of bytes come back from %s as what they are",
  async (format) => {
    for (const [type, id] of [
      ["N", { N: "12345678901234567890123456789012345678" }],
      ["B", { B: "AP8Q" }],
      ["S", { S: "=1+1" }],
    ] as const) {
      const [one, other] = [
        await makeTable(`${format}_${type}`, type),
        await makeTable(`${format}_${type}_2`, type),
      ];
      await loaded(one, JSON.stringify({ id, note: { S: "x" } }), { format: "dynamodb" });
      expect(await loaded(other, await exported(one, format))).toMatchObject({ loaded: 1 });
      expect(await stored(other.name)).toEqual(await stored(one.name));
    }
  },
);

it("an export is exactly what the condition finds, over several round trips", async () => {
  const table = await makeTable("filtered");
  const rows = Array.from({ length: 2_500 }, (_, at) => `i${at},${at}`);
  await loaded(table, `id,n\n${rows.join("\n")}`, { mode: "replace", numbers: ["n"] });
  const condition: Condition = { path: "n", op: ">=", value: { N: "2000" } };
  const found = (await exported(table, "jsonl", condition)).trim().split("\n");
  expect(found.map((line) => Number(JSON.parse(line).n)).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 500 }, (_, at) => 2_000 + at),
  );
  expect((await exported(table, "csv")).trim().split("\r\n")).toHaveLength(2_501);
});
