import { readOnce } from "@/lib/dynamo/explore";
import { createTable } from "@/lib/dynamo/table-admin";
import type { RawItem } from "@/lib/explorer/attribute";
import { find } from "@/lib/tables/repository";
import type { KeyType, TableView } from "@/lib/tables/table";
import type { OpenFile } from "@/lib/transfer/formats/row";
import { loadFile } from "./load";
import { openFile } from "./read";
import { type LoadPlan, loadPlan } from "./schema";
import type { Loaded, LoadProgress } from "./screen";

/** For tests: a table with the key `id`. */
export async function makeTable(name: string, type: KeyType = "S"): Promise<TableView> {
  await createTable({
    TableName: name,
    KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
    AttributeDefinitions: [{ AttributeName: "id", AttributeType: type }],
    BillingMode: "PAY_PER_REQUEST",
  });
  const table = await find(name);
  if (!table) throw new Error(`${name} is not there.`);
  return table;
}

/** A file that holds this text. */
export function fileOf(text: string): OpenFile {
  return async function* () {
    yield new TextEncoder().encode(text);
  };
}

/** Everything in a small table, as lines of JSON in the order of their text. */
export async function stored(name: string): Promise<string[]> {
  const { items } = await readOnce(
    { operation: "Scan", input: { TableName: name, ConsistentRead: true } },
    {},
  );
  return items.map(lineOf).sort();
}

/** An item as one text, whatever the order of its attributes and of its sets. */
export function lineOf(item: RawItem): string {
  const members = Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(members, (name, value) =>
    ["SS", "NS", "BS"].includes(name) ? [...(value as string[])].sort() : value,
  );
}

type Wish = Partial<LoadPlan> & {
  signal?: AbortSignal;
  onProgress?: (progress: LoadProgress) => void;
};

/** Loads a text into a table; what came of it, and why rows were wrong. */
export async function loaded(
  table: TableView,
  text: string,
  { signal = new AbortController().signal, onProgress = () => undefined, ...plan }: Wish = {},
): Promise<Loaded & { why: string[] }> {
  const file = await openFile(fileOf(text), table, loadPlan.parse(plan));
  const why: string[] = [];
  const end = await loadFile(
    file,
    { signal },
    {
      onRead: () => undefined,
      onProgress,
      onWrong: ({ line }, reasons) => why.push(`${line}: ${reasons.join(" ")}`),
    },
  );
  return { ...end, why };
}
