import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { find } from "@/lib/flights/repository";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { verdictsOf, wrongRowsOf } from "./imports";
import { checked, imported, opened, undone } from "./sample-import";

useTables();

const file = readFileSync("lib/transfer/flights-nyc-2017-excerpt.csv");

it("real rows are imported: twice the same number a day, unknown tails, gzipped or not, and undone", async () => {
  const progress = await imported(file, { mode: "create" });
  expect(progress).toMatchObject({ state: "done", imported: { create: 98, wrong: 0 } });
  expect(progress.checked).toMatchObject({ duplicates: 0 });
  const ids = ["WN2452-20170311-EWR", "WN2452-20170311-LGA"];
  expect(await find(ids[1] ?? "")).toMatchObject({
    status: "arrived",
    capacity: 149,
    registration: "N566WN",
  });
  expect(violationsIn(await readWorld(...ids))).toEqual([]);
  expect(await imported(gzipSync(file), {}, "again.csv.gz")).toMatchObject({ imported: { same: 98 } });
  expect(await undone(progress.jobId)).toMatchObject({ undone: { restored: 98, kept: 0 } });
  expect(await find(ids[0] ?? "")).toBeUndefined();
});

it.each([
  ["first", 7, "comes first"],
  ["last", 7, "comes later"],
  ["refuse", 14, "neither row is imported"],
] as const)("rows of one id: %s makes %i rows wrong", async (duplicates, wrong, words) => {
  // Without the origin the ids of seven days are those of two flights each.
  const text = file.toString().replace(/^([^,]*,WN,2452,[^,]*),LGA/gm, "$1,EWR");
  const opening = await opened(text);
  const progress = await checked(opening, { duplicates, mode: "create" });
  expect(progress.checked).toMatchObject({ wrong, create: 98 - wrong });
  const { rows } = await verdictsOf({ jobId: opening.jobId, verdict: "wrong" });
  expect(rows[0]?.reasons[0]).toContain(words);
});

it("the file of wrong rows, corrected, imports what was left", async () => {
  const text = `flight_id,origin,destination,gate\nWRONG1,QQQ,JFK,"N, 7"\nWRONG2,SEA,JFK,\n`;
  const first = await imported(text, { mode: "create" }, "gates.csv");
  expect(first).toMatchObject({ imported: { create: 1, wrong: 1 }, wrongRows: true });
  const wrong = await wrongRowsOf(first.jobId);
  expect(wrong?.fileName).toBe("gates.wrong.csv");
  const chunks: Buffer[] = [];
  for await (const chunk of wrong?.chunks ?? []) chunks.push(Buffer.from(chunk));
  const told = Buffer.concat(chunks).toString();
  expect(told).toBe(
    '\ufeffflight_id,origin,destination,gate,import_problem\r\nWRONG1,QQQ,JFK,"N, 7",No airport has the code QQQ.\r\n',
  );
  const second = await imported(told.replace("QQQ", "SEA"), { mode: "create" });
  expect(second).toMatchObject({ imported: { create: 1, wrong: 0 } });
  expect(await find("WRONG1")).toMatchObject({ gate: "N, 7", other: {} });
  await undone(second.jobId);
  await undone(first.jobId);
});

it("wrong rows of JSON Lines keep their types and say why", async () => {
  const first = await imported(
    '{"flight_id":"J1","origin":"QQQ","n":12345678901234567890}\nno json\n',
    {},
    "rows.jsonl",
  );
  const chunks: Buffer[] = [];
  for await (const chunk of (await wrongRowsOf(first.jobId))?.chunks ?? []) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString().split("\n").slice(0, 2)).toEqual([
    '{"import_problem":"No airport has the code QQQ.","flight_id":"J1","origin":"QQQ","n":12345678901234567890}',
    expect.stringContaining('"unreadable":"no json"'),
  ]);
});
