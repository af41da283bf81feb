import {
  type AttributeValue,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  UpdateTableCommand,
} from "@aws-sdk/client-dynamodb";
import { type LocalDatabase, localRegion } from "@/lib/dynamo/local";

export type RawItem = Record<string, AttributeValue>;

/** The tutorial program's tables. */
export const tutorialPrefix = "py_dynamodb_crud_";

const keys = { flights: "flight_id", bookings: "booking_id" } as const;

/** What create_flight of the tutorial's demo stores first: its call gives the two times the wrong way round. */
export const fl100: RawItem = {
  flight_id: { S: "FL100" },
  origin: { S: "KTM" },
  destination: { S: "PKR" },
  departure_time: { S: "2025-06-10T12:00:00" },
  arrival_time: { S: "2025-06-10T09:00:00" },
  price: { N: "4500" },
  seats_available: { N: "120" },
};

export const bkg200: RawItem = {
  booking_id: { S: "BKG200" },
  passenger_name: { S: "Binaya Sharma" },
  flight_id: { S: "FL100" },
  seat_number: { S: "2A" },
  status: { S: "confirmed" },
};

/** What somebody else's program may have put beside them: every type of attribute that DynamoDB has. */
export const unknown: RawItem = {
  pilot: { S: "Tenzing" },
  miles: { N: "88.5" },
  charter: { BOOL: true },
  codeshares: { SS: ["RA", "YT"] },
  weights: { NS: ["1", "2.5"] },
  meal: { M: { kind: { S: "dal bhat" }, hot: { BOOL: true } } },
  stops: { L: [{ S: "BIR" }, { N: "2" }] },
  cleared: { NULL: true },
  seal: { B: Uint8Array.of(1, 2, 3) },
};

/** What update_flight_times and update_booking_status leave behind when there is nothing to update. */
export const ghostFlight: RawItem = {
  flight_id: { S: "FL404" },
  departure_time: { S: "2025-06-10T10:00:00" },
  arrival_time: { S: "2025-06-10T13:00:00" },
};
export const ghostBooking: RawItem = { booking_id: { S: "BKG404" }, status: { S: "canceled" } };

/** A booking whose flight was deleted. */
export const orphan: RawItem = { ...bkg200, booking_id: { S: "BKG300" }, flight_id: { S: "FL300" } };

function rawClient({ endpoint, accessKeyId }: LocalDatabase): DynamoDBClient {
  return new DynamoDBClient({
    endpoint,
    region: localRegion,
    credentials: { accessKeyId, secretAccessKey: "local" },
  });
}

/** Makes the tutorial's two tables as it does, without any index. */
export async function makeTutorialTables(database: LocalDatabase): Promise<void> {
  const client = rawClient(database);
  for (const [table, key] of Object.entries(keys))
    await client.send(
      new CreateTableCommand({
        TableName: tutorialPrefix + table,
        KeySchema: [{ AttributeName: key, KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: key, AttributeType: "S" }],
        ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
      }),
    );
  client.destroy();
}

/** Takes an index away from one of its tables, as somebody may at the console; DynamoDB does it by and by. */
export async function dropIndex(
  database: LocalDatabase,
  table: keyof typeof keys,
  IndexName: string,
): Promise<void> {
  const client = rawClient(database);
  const TableName = tutorialPrefix + table;
  await client.send(
    new UpdateTableCommand({ TableName, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }] }),
  );
  client.destroy();
}

/** Writes its items, over whatever has become of them. */
export async function writeTutorialItems(database: LocalDatabase): Promise<void> {
  const client = rawClient(database);
  for (const Item of [{ ...fl100, ...unknown }, ghostFlight])
    await client.send(new PutItemCommand({ TableName: `${tutorialPrefix}flights`, Item }));
  for (const Item of [{ ...bkg200, frequent_flyer: { N: "42" } }, ghostBooking, orphan])
    await client.send(new PutItemCommand({ TableName: `${tutorialPrefix}bookings`, Item }));
  client.destroy();
}

/** An item as it is stored now. */
export async function storedItem(
  database: LocalDatabase,
  table: keyof typeof keys,
  id: string,
): Promise<RawItem | undefined> {
  const client = rawClient(database);
  const answer = await client.send(
    new GetItemCommand({
      TableName: tutorialPrefix + table,
      Key: { [keys[table]]: { S: id } },
      ConsistentRead: true,
    }),
  );
  client.destroy();
  return answer.Item;
}
