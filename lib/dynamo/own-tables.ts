import type { TableDescription } from "@aws-sdk/client-dynamodb";
import type { db } from "./client";
import { table } from "./client";
import { createTable, describeTable, updateTable } from "./table-admin";
import { type TableName, tableDefinition, tableNames } from "./tables";

type Database = Pick<ReturnType<typeof db>, "send">;

/** One of Apron's tables as it stands; `items` is DynamoDB's own count, which on AWS may be six hours old. */
export type OwnTable = {
  name: TableName;
  fullName: string;
  there: boolean;
  items: number;
  /** Indexes that are not there at all, and those that DynamoDB is filling. */
  missing: string[];
  filling: string[];
};

function prefix(): string {
  return table("flights").slice(0, -"flights".length);
}

function stateOf(name: TableName, described: TableDescription | undefined): OwnTable {
  const wanted = tableDefinition(name, prefix()).GlobalSecondaryIndexes ?? [];
  const present = new Map(
    described?.GlobalSecondaryIndexes?.map((index) => [index.IndexName, index.IndexStatus]),
  );
  const names = wanted.flatMap(({ IndexName }) => IndexName ?? []);
  return {
    name,
    fullName: table(name),
    there: described !== undefined,
    items: described?.ItemCount ?? 0,
    missing: names.filter((index) => !present.has(index)),
    filling: [...present].flatMap(([index, status]) => (index && status !== "ACTIVE" ? index : [])),
  };
}

/** Every table that Apron works on, and what of it is missing. */
export async function ownTables(database?: Database): Promise<OwnTable[]> {
  const described = await Promise.all(tableNames.map((name) => describeTable(table(name), database)));
  return tableNames.map((name, at) => stateOf(name, described[at]?.table));
}

/** A table that is not billed on demand wants capacity for each index: as much as the table has. */
function throughputOf(there: TableDescription) {
  if (there.BillingModeSummary?.BillingMode === "PAY_PER_REQUEST") return {};
  const { ReadCapacityUnits = 5, WriteCapacityUnits = 5 } = there.ProvisionedThroughput ?? {};
  return { ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits } };
}

/**
 * Starts what can be started of what is missing: every table that is not there, and one index of each table on which none is
 * being filled, since DynamoDB adds one at a time. Ask again until nothing is missing. Doing it twice changes nothing.
 */
export async function startMissing(database?: Database): Promise<OwnTable[]> {
  for (const state of await ownTables(database)) {
    if (!state.there) {
      await createTable(tableDefinition(state.name, prefix()), database);
      continue;
    }
    const [index] = state.missing;
    if (!index || state.filling.length > 0) continue;
    const there = (await describeTable(state.fullName, database))?.table;
    const definition = tableDefinition(state.name, prefix());
    const wanted = definition.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index);
    if (!there || !wanted) continue;
    const { IndexName, KeySchema, Projection } = wanted;
    const keys = new Set(
      [...(there.KeySchema ?? []), ...(KeySchema ?? [])].map(({ AttributeName }) => AttributeName),
    );
    await updateTable(
      {
        TableName: state.fullName,
        AttributeDefinitions: definition.AttributeDefinitions?.filter(({ AttributeName }) =>
          keys.has(AttributeName),
        ),
        GlobalSecondaryIndexUpdates: [
          { Create: { IndexName, KeySchema, Projection, ...throughputOf(there) } },
        ],
      },
      database,
    );
  }
  return ownTables(database);
}
