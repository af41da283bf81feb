import type { Billing, Definition, Index, Key, Projection } from "./table";

function keySchema(hash: readonly Key[], range: readonly Key[]) {
  return [
    ...hash.map(({ name }) => ({ AttributeName: name, KeyType: "HASH" as const })),
    ...range.map(({ name }) => ({ AttributeName: name, KeyType: "RANGE" as const })),
  ];
}

function attributes(keys: readonly Key[]) {
  const types = new Map(keys.map(({ name, type }) => [name, type]));
  return [...types].map(([AttributeName, AttributeType]) => ({ AttributeName, AttributeType }));
}

function projected(projection: Projection) {
  return Array.isArray(projection)
    ? { ProjectionType: "INCLUDE" as const, NonKeyAttributes: projection }
    : { ProjectionType: projection };
}

function throughput(billing: Billing) {
  return billing.kind === "on-demand"
    ? {}
    : { ProvisionedThroughput: { ReadCapacityUnits: billing.read, WriteCapacityUnits: billing.write } };
}

function indexOf({ name, hash, range, projection }: Index) {
  return { IndexName: name, KeySchema: keySchema(hash, range), Projection: projected(projection) };
}

/** What CreateTable is given for a definition. A provisioned table's global indexes get as much capacity as the table. */
export function createRequest({ name, hash, range, billing, isProtected, indexes }: Definition) {
  const ranges = range ? [range] : [];
  const global = indexes.filter(({ kind }) => kind === "global");
  const local = indexes.filter(({ kind }) => kind === "local");
  return {
    TableName: name,
    AttributeDefinitions: attributes([
      hash,
      ...ranges,
      ...indexes.flatMap((index) => [...index.hash, ...index.range]),
    ]),
    KeySchema: keySchema([hash], ranges),
    BillingMode: billing.kind === "on-demand" ? ("PAY_PER_REQUEST" as const) : ("PROVISIONED" as const),
    ...throughput(billing),
    ...(global.length > 0
      ? { GlobalSecondaryIndexes: global.map((index) => ({ ...indexOf(index), ...throughput(billing) })) }
      : {}),
    ...(local.length > 0 ? { LocalSecondaryIndexes: local.map(indexOf) } : {}),
    ...(isProtected ? { DeletionProtectionEnabled: true } : {}),
  };
}

/** What UpdateTable is given to add a global index; `keys` are the table's own, which it wants named again. */
export function addIndexRequest(
  table: { name: string; keys: readonly Key[]; billing: Billing },
  index: Index,
) {
  return {
    TableName: table.name,
    AttributeDefinitions: attributes([...table.keys, ...index.hash, ...index.range]),
    GlobalSecondaryIndexUpdates: [{ Create: { ...indexOf(index), ...throughput(table.billing) } }],
  };
}

export function dropIndexRequest(table: string, index: string) {
  return { TableName: table, GlobalSecondaryIndexUpdates: [{ Delete: { IndexName: index } }] };
}

export function protectionRequest(table: string, on: boolean) {
  return { TableName: table, DeletionProtectionEnabled: on };
}

export function expiryRequest(table: string, attribute: string, on: boolean) {
  return { TableName: table, TimeToLiveSpecification: { Enabled: on, AttributeName: attribute } };
}

export function deleteRequest(table: string) {
  return { TableName: table };
}
