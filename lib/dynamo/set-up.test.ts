import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  PutItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { makeClient } from "./client";
import { createTables, dropTables, missingTables } from "./set-up";
import { tableDefinition, tableNames } from "./tables";

const client = makeClient({
  endpoint: env().dynamodbEndpoint ?? "",
  region: env().region,
});
const prefixes: string[] = [];

function newPrefix(): string {
  const prefix = `setup${prefixes.length}_${env().tablePrefix}`;
  prefixes.push(prefix);
  return prefix;
}

async function describeTable(table: string) {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }));
  return Table;
}

afterAll(async () => {
  for (const prefix of prefixes) await dropTables({ client, prefix });
  client.destroy();
});

describe("setting up", () => {
  it("makes every table with its key and its indexes, all ACTIVE", async () => {
    const prefix = newPrefix();
    await createTables({ client, prefix });
    for (const name of tableNames) {
      const wanted = tableDefinition(name, prefix);
      const made = await describeTable(prefix + name);
      expect(made?.TableStatus).toBe("ACTIVE");
      expect(made?.KeySchema).toEqual(wanted.KeySchema);
      const indexes = Object.fromEntries(
        (made?.GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, index]),
      );
      expect(Object.keys(indexes).sort()).toEqual(
        (wanted.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName).sort(),
      );
      for (const index of wanted.GlobalSecondaryIndexes ?? [])
        expect(indexes[index.IndexName ?? ""]).toMatchObject({
          IndexStatus: "ACTIVE",
          KeySchema: index.KeySchema,
        });
    }
  });

  it("switches expiry on for sessions", async () => {
    const prefix = newPrefix();
    await createTables({ client, prefix });
    const { TimeToLiveDescription: expiry } = await client.send(
      new DescribeTimeToLiveCommand({ TableName: `${prefix}sessions` }),
    );
    expect(expiry).toEqual({ AttributeName: "expires_at", TimeToLiveStatus: "ENABLED" });
  });

  it("changes nothing the second time and says how far it is", async () => {
    const prefix = newPrefix();
    await createTables({ client, prefix });
    const before = await describeTable(`${prefix}flights`);
    const told: number[] = [];
    await createTables({ client, prefix, onProgress: ({ done }) => told.push(done) });
    expect((await describeTable(`${prefix}flights`))?.CreationDateTime).toEqual(before?.CreationDateTime);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(tableNames.length);
  });

  it.each([
    ["billed on demand", { BillingMode: "PAY_PER_REQUEST" as const }],
    ["of fixed capacity", { ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 } }],
  ])(
    "gives a table of the tutorial program, %s, its indexes with the items in them",
    async (_kind, billing) => {
      const prefix = newPrefix();
      const table = `${prefix}flights`;
      await client.send(
        new CreateTableCommand({
          TableName: table,
          KeySchema: [{ AttributeName: "flight_id", KeyType: "HASH" }],
          AttributeDefinitions: [{ AttributeName: "flight_id", AttributeType: "S" }],
          ...billing,
        }),
      );
      await client.send(
        new PutItemCommand({
          TableName: table,
          Item: {
            flight_id: { S: "FL100" },
            origin: { S: "KTM" },
            destination: { S: "PKR" },
            departure_time: { S: "2025-06-10T12:00:00" },
            arrival_time: { S: "2025-06-10T09:00:00" },
            price: { N: "4500" },
            seats_available: { N: "120" },
          },
        }),
      );
      await createTables({ client, prefix });
      const found = await client.send(
        new QueryCommand({
          TableName: table,
          IndexName: "by_route",
          KeyConditionExpression: "origin = :origin AND destination = :destination",
          ExpressionAttributeValues: { ":origin": { S: "KTM" }, ":destination": { S: "PKR" } },
        }),
      );
      expect(found.Items?.map((item) => item.flight_id?.S)).toEqual(["FL100"]);
      expect((await describeTable(table))?.GlobalSecondaryIndexes).toHaveLength(3);
    },
  );

  it("refuses a table of another key in words", async () => {
    const prefix = newPrefix();
    await client.send(
      new CreateTableCommand({
        TableName: `${prefix}flights`,
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        BillingMode: "PAY_PER_REQUEST",
      }),
    );
    await expect(createTables({ client, prefix })).rejects.toThrow(/another key \(HASH id\).*HASH flight_id/);
  });

  it("names the tables that are missing", async () => {
    const prefix = newPrefix();
    expect(await missingTables({ client, prefix })).toEqual(tableNames);
    await createTables({ client, prefix });
    expect(await missingTables({ client, prefix })).toEqual([]);
  });
});
