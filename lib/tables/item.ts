import type { Attributes, Described } from "@/lib/dynamo/table-admin";
import type { Billing, IndexView, Key, KeyType, Projection, TableView } from "./table";

type Table = Described["table"];
type KeySchema = Table["KeySchema"];
type GlobalIndex = NonNullable<Table["GlobalSecondaryIndexes"]>[number];
type LocalIndex = NonNullable<Table["LocalSecondaryIndexes"]>[number];

function typed(name: string, attributes: Attributes): Key {
  const type = attributes.find((attribute) => attribute.AttributeName === name)?.AttributeType ?? "S";
  return { name, type: type as KeyType };
}

function keysOf(schema: KeySchema, kind: "HASH" | "RANGE", attributes: Attributes): Key[] {
  return (schema ?? [])
    .filter((key) => key.KeyType === kind)
    .map((key) => typed(key.AttributeName ?? "", attributes));
}

function projectionOf(index: GlobalIndex | LocalIndex): Projection {
  const { ProjectionType: type, NonKeyAttributes: names } = index.Projection ?? {};
  if (type === "INCLUDE") return [...(names ?? [])];
  return type === "KEYS_ONLY" ? "KEYS_ONLY" : "ALL";
}

function indexView(
  index: GlobalIndex | LocalIndex,
  kind: IndexView["kind"],
  attributes: Attributes,
): IndexView {
  return {
    name: index.IndexName ?? "",
    kind,
    hash: keysOf(index.KeySchema, "HASH", attributes),
    range: keysOf(index.KeySchema, "RANGE", attributes),
    projection: projectionOf(index),
    state: "IndexStatus" in index ? (index.IndexStatus ?? "ACTIVE") : "ACTIVE",
    filling: "Backfilling" in index && index.Backfilling === true,
    items: index.ItemCount ?? 0,
    bytes: index.IndexSizeBytes ?? 0,
  };
}

function billingOf({ BillingModeSummary: mode, ProvisionedThroughput: units }: Table): Billing {
  if (mode?.BillingMode === "PAY_PER_REQUEST") return { kind: "on-demand" };
  return {
    kind: "provisioned",
    read: units?.ReadCapacityUnits ?? 0,
    write: units?.WriteCapacityUnits ?? 0,
  };
}

/** A table as DynamoDB describes it, as Apron shows it. */
export function tableView({ table, expiry }: Described, isOwn: boolean): TableView {
  const attributes = table.AttributeDefinitions ?? [];
  const byName = (a: IndexView, b: IndexView) => a.name.localeCompare(b.name);
  return {
    name: table.TableName ?? "",
    state: table.TableStatus ?? "UNKNOWN",
    hash: keysOf(table.KeySchema, "HASH", attributes),
    range: keysOf(table.KeySchema, "RANGE", attributes),
    indexes: [
      ...(table.GlobalSecondaryIndexes ?? []).map((index) => indexView(index, "global", attributes)),
      ...(table.LocalSecondaryIndexes ?? []).map((index) => indexView(index, "local", attributes)),
    ].sort(byName),
    items: table.ItemCount ?? 0,
    bytes: table.TableSizeBytes ?? 0,
    createdAt: table.CreationDateTime?.toISOString() ?? "",
    billing: billingOf(table),
    expiry: {
      state: expiry.TimeToLiveStatus ?? "DISABLED",
      ...(expiry.AttributeName ? { attribute: expiry.AttributeName } : {}),
    },
    isProtected: table.DeletionProtectionEnabled ?? false,
    isOwn,
  };
}
