import type {
  AttributeDefinition,
  CreateTableCommandInput,
  GlobalSecondaryIndex,
  KeySchemaElement,
} from "@aws-sdk/client-dynamodb";

type Index = { hash: string[]; range?: string[]; only?: string[] };
type Table = { hash: string; range?: string; expires?: string; indexes: Record<string, Index> };

/**
 * Every table and the question each index answers. Set-up, tests and the README derive from this or are tested to
 * equal it. All key attributes are strings; billing is on demand.
 */
export const tables = {
  flights: {
    hash: "flight_id",
    indexes: {
      by_day: { hash: ["departure_date"], range: ["departure_time"] },
      by_route: { hash: ["origin", "destination"], range: ["departure_time"] },
      by_tail: {
        hash: ["registration"],
        range: ["departure_time"],
        only: [
          "origin",
          "destination",
          "arrival_time",
          "estimated_departure",
          "estimated_arrival",
          "actual_departure",
          "actual_arrival",
          "status",
          "carrier",
          "flight_number",
          "aircraft_type",
        ],
      },
    },
  },
  bookings: {
    hash: "booking_id",
    indexes: {
      by_flight: { hash: ["flight_id"], range: ["seat_number"] },
      by_name: { hash: ["name_bucket"], range: ["name_key"] },
      by_name_2: { hash: ["name_bucket_2"], range: ["name_key_2"], only: [] },
      by_name_3: { hash: ["name_bucket_3"], range: ["name_key_3"], only: [] },
      by_name_4: { hash: ["name_bucket_4"], range: ["name_key_4"], only: [] },
      by_locator: { hash: ["record_locator"], range: ["booking_id"] },
    },
  },
  audit: {
    hash: "subject",
    range: "event_id",
    indexes: {
      by_booking: { hash: ["booking_id"], range: ["event_id"] },
      by_day: { hash: ["day"], range: ["event_id"] },
    },
  },
  users: { hash: "user_id", indexes: {} },
  sessions: {
    hash: "session_id",
    expires: "expires_at",
    indexes: { by_user: { hash: ["user_id"], range: ["session_id"], only: [] } },
  },
  jobs: { hash: "job_id", indexes: {} },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof tables;

export const tableNames = Object.keys(tables) as TableName[];

function keySchema(hash: readonly string[], range: readonly string[] = []): KeySchemaElement[] {
  return [
    ...hash.map((name) => ({ AttributeName: name, KeyType: "HASH" as const })),
    ...range.map((name) => ({ AttributeName: name, KeyType: "RANGE" as const })),
  ];
}

function indexDefinition(name: string, index: Index): GlobalSecondaryIndex {
  const projection =
    index.only === undefined
      ? { ProjectionType: "ALL" as const }
      : index.only.length === 0
        ? { ProjectionType: "KEYS_ONLY" as const }
        : { ProjectionType: "INCLUDE" as const, NonKeyAttributes: [...index.only] };
  return { IndexName: name, KeySchema: keySchema(index.hash, index.range), Projection: projection };
}

function attributesOf(keys: KeySchemaElement[]): AttributeDefinition[] {
  const names = new Set(keys.map((key) => key.AttributeName));
  return [...names].map((name) => ({ AttributeName: name, AttributeType: "S" }));
}

/** What DynamoDB is asked for when a table is made; `prefix` is TABLE_PREFIX. */
export function tableDefinition(name: TableName, prefix: string): CreateTableCommandInput {
  const table: Table = tables[name];
  const keys = keySchema([table.hash], table.range ? [table.range] : []);
  const indexes = Object.entries(table.indexes).map(([indexName, index]) =>
    indexDefinition(indexName, index),
  );
  return {
    TableName: prefix + name,
    BillingMode: "PAY_PER_REQUEST",
    KeySchema: keys,
    AttributeDefinitions: attributesOf([...keys, ...indexes.flatMap((index) => index.KeySchema ?? [])]),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  };
}

/** The attribute that DynamoDB's time-to-live reads, where a table has one. */
export function expiryAttribute(name: TableName): string | undefined {
  const table: Table = tables[name];
  return table.expires;
}
