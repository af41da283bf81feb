import { setTimeout as delay } from "node:timers/promises";
import {
  CreateTableCommand,
  DeleteTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTableCommand,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { expiryAttribute, type TableName, tableDefinition, tableNames } from "./tables";

type Target = { client: DynamoDBClient; prefix: string };

/** What set-up is doing: `done` of `of` tables are ready, and `doing` is under way on `table`. */
export type SetUpProgress = { done: number; of: number; table: string; doing: string };

/**
 * Makes the tables that are missing, adds the indexes that are missing on those that are there (such as the tutorial
 * program's own), switches expiry on, and waits until every table and index is ACTIVE. Doing it twice changes nothing.
 * Fails when a table of that name has another key.
 */
export async function createTables({
  client,
  prefix,
  onProgress = () => undefined,
}: Target & { onProgress?: (progress: SetUpProgress) => void }): Promise<void> {
  for (const [done, name] of tableNames.entries()) {
    const table = prefix + name;
    const tell = (doing: string) => onProgress({ done, of: tableNames.length, table, doing });
    tell("creating");
    await createTable(client, name, prefix);
    const described = await active(client, table);
    await addMissingIndexes(client, name, prefix, described, (index) => tell(`adding ${index}`));
    await switchExpiryOn(client, name, table);
  }
  onProgress({ done: tableNames.length, of: tableNames.length, table: "", doing: "ready" });
}

/** The tables of this prefix that are not there, by their short names. */
export async function missingTables({ client, prefix }: Target): Promise<TableName[]> {
  const found = await Promise.all(tableNames.map((name) => describe(client, prefix + name)));
  return tableNames.filter((_name, at) => found[at] === undefined);
}

/** Takes the tables of this prefix away with all that is in them. For tests. */
export async function dropTables({ client, prefix }: Target): Promise<void> {
  for (const name of tableNames) {
    const table = prefix + name;
    if (!(await describe(client, table))) continue;
    await client.send(new DeleteTableCommand({ TableName: table }));
    while (await describe(client, table)) await delay(50);
  }
}

async function describe(client: DynamoDBClient, table: string): Promise<TableDescription | undefined> {
  try {
    const answer = await client.send(new DescribeTableCommand({ TableName: table }));
    return answer.Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** Waits until the table and all its indexes are ACTIVE; on AWS, filling an index of a large table may take long. */
async function active(client: DynamoDBClient, table: string): Promise<TableDescription> {
  for (let wait = 50; ; wait = Math.min(wait * 2, 5_000)) {
    const described = await describe(client, table);
    const states = [
      described?.TableStatus,
      ...(described?.GlobalSecondaryIndexes ?? []).map((index) => index.IndexStatus),
    ];
    if (described && states.every((state) => state === "ACTIVE")) return described;
    await delay(wait);
  }
}

async function createTable(client: DynamoDBClient, name: TableName, prefix: string): Promise<void> {
  const wanted = tableDefinition(name, prefix);
  const there = await describe(client, prefix + name);
  if (!there) {
    try {
      await client.send(new CreateTableCommand(wanted));
    } catch (error) {
      // Made meanwhile: by another process, or by an earlier try whose reply was lost.
      if (!(error instanceof ResourceInUseException)) throw error;
    }
    return;
  }
  const keysOf = (keys: { AttributeName?: string | undefined; KeyType?: string | undefined }[] = []) =>
    keys.map((key) => `${key.KeyType} ${key.AttributeName}`).join(", ");
  if (keysOf(there.KeySchema) !== keysOf(wanted.KeySchema))
    throw new Error(
      `The table ${prefix}${name} is there with another key (${keysOf(there.KeySchema)}); Apron needs ${keysOf(wanted.KeySchema)}. Give another TABLE_PREFIX.`,
    );
}

/** DynamoDB adds one index at a time and fills it from the items that are there. */
async function addMissingIndexes(
  client: DynamoDBClient,
  name: TableName,
  prefix: string,
  there: TableDescription,
  tell: (index: string) => void,
): Promise<void> {
  const { AttributeDefinitions: attributes, GlobalSecondaryIndexes: wanted = [] } = tableDefinition(
    name,
    prefix,
  );
  const present = new Set(there.GlobalSecondaryIndexes?.map((index) => index.IndexName));
  for (const index of wanted.filter((candidate) => !present.has(candidate.IndexName))) {
    tell(index.IndexName ?? "");
    const keys = new Set(
      [...(there.KeySchema ?? []), ...(index.KeySchema ?? [])].map((key) => key.AttributeName),
    );
    await client.send(
      new UpdateTableCommand({
        TableName: prefix + name,
        AttributeDefinitions: attributes?.filter((attribute) => keys.has(attribute.AttributeName)),
        GlobalSecondaryIndexUpdates: [{ Create: { ...required(index), ...throughputOf(there) } }],
      }),
    );
    await active(client, prefix + name);
  }
}

function required({ IndexName, KeySchema, Projection }: GlobalSecondaryIndex) {
  return { IndexName, KeySchema, Projection };
}

/** A table that is not billed on demand wants capacity for each index: as much as the table has. */
function throughputOf(there: TableDescription) {
  if (there.BillingModeSummary?.BillingMode === "PAY_PER_REQUEST") return {};
  const { ReadCapacityUnits = 5, WriteCapacityUnits = 5 } = there.ProvisionedThroughput ?? {};
  return { ProvisionedThroughput: { ReadCapacityUnits, WriteCapacityUnits } };
}

async function switchExpiryOn(client: DynamoDBClient, name: TableName, table: string): Promise<void> {
  const attribute = expiryAttribute(name);
  if (!attribute) return;
  const { TimeToLiveDescription: expiry } = await client.send(
    new DescribeTimeToLiveCommand({ TableName: table }),
  );
  if (expiry?.TimeToLiveStatus === "ENABLED" || expiry?.TimeToLiveStatus === "ENABLING") return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName: table,
      TimeToLiveSpecification: { Enabled: true, AttributeName: attribute },
    }),
  );
}
