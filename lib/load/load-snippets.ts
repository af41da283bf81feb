import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import { javascriptLiteral } from "@/lib/explorer/literal";
import { type OperationRequest, type Snippet, snippets, type Where } from "@/lib/explorer/snippets";
import { nothingThere, putRequest } from "@/lib/items/requests";
import type { DuplicateRule } from "@/lib/transfer/schema";
import type { LoadMode } from "./schema";

export type LoadCode = {
  table: string;
  /** The names of the key attributes, the partition key first. */
  keys: string[];
  /** Some of the items. */
  items: RawItem[];
  mode: LoadMode;
  duplicates: DuplicateRule;
};

/** A value as boto3's Table takes it. */
function pythonValue(value: Attribute): string {
  if ("S" in value) return JSON.stringify(value.S);
  if ("N" in value) return `Decimal(${JSON.stringify(value.N)})`;
  if ("B" in value) return `base64.b64decode(${JSON.stringify(value.B)})`;
  if ("BOOL" in value) return value.BOOL ? "True" : "False";
  if ("NULL" in value) return "None";
  if ("SS" in value) return `{${value.SS.map((member) => JSON.stringify(member)).join(", ")}}`;
  if ("NS" in value) return `{${value.NS.map((N) => pythonValue({ N })).join(", ")}}`;
  if ("BS" in value) return `{${value.BS.map((B) => pythonValue({ B })).join(", ")}}`;
  if ("L" in value) return `[${value.L.map(pythonValue).join(", ")}]`;
  return pythonItem(value.M);
}

function pythonItem(item: RawItem): string {
  const members = Object.entries(item).map(
    ([name, value]) => `${JSON.stringify(name)}: ${pythonValue(value)}`,
  );
  return `{${members.join(", ")}}`;
}

/** How boto3's batch writer treats an item whose key comes again: the later one holds, unless the list is turned round. */
function batchWriter({ keys, duplicates }: LoadCode): string[] {
  const overwrite = duplicates === "refuse" ? "" : `overwrite_by_pkeys=${JSON.stringify(keys)}`;
  return [
    ...(duplicates === "refuse" ? ["# Two items of one key in a batch are refused."] : []),
    ...(duplicates === "first" ? ["# The later item of a key holds; turned round, that is the first."] : []),
    `with table.batch_writer(${overwrite}) as batch:`,
    `    for item in ${duplicates === "first" ? "reversed(items)" : "items"}:`,
    "        batch.put_item(Item=item)",
  ];
}

function conditionalPuts({ keys }: LoadCode): string[] {
  return [
    "for item in items:",
    "    try:",
    `        table.put_item(Item=item, ConditionExpression=Attr(${JSON.stringify(keys[0] ?? "")}).not_exists())`,
    "    except table.meta.client.exceptions.ConditionalCheckFailedException:",
    '        print("there already:", item)',
  ];
}

function boto3(code: LoadCode, { region, endpoint }: Where): string {
  const settings = [
    '"dynamodb"',
    ...(region ? [`region_name=${JSON.stringify(region)}`] : []),
    ...(endpoint ? [`endpoint_url=${JSON.stringify(endpoint)}`] : []),
  ];
  const items = code.items.map((item) => `    ${pythonItem(item)},`).join("\n");
  return [
    ...(items.includes("base64.b64decode(") ? ["import base64"] : []),
    ...(items.includes("Decimal(") ? ["from decimal import Decimal"] : []),
    ...(/base64\.b64decode\(|Decimal\(/.test(items) ? [""] : []),
    "import boto3",
    ...(code.mode === "create" ? ["from boto3.dynamodb.conditions import Attr"] : []),
    "",
    `table = boto3.resource(${settings.join(", ")}).Table(${JSON.stringify(code.table)})`,
    "items = [",
    items,
    "]",
    ...(code.mode === "create" ? conditionalPuts(code) : batchWriter(code)),
  ].join("\n");
}

function batchLoop({ table }: LoadCode): string[] {
  const name = JSON.stringify(table);
  return [
    "for (let at = 0; at < items.length; at += 25) {",
    `  let left = { ${name}: items.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } })) };`,
    "  for (let wait = 50; Object.keys(left).length > 0; wait *= 2) {",
    "    const answer = await client.send(new BatchWriteItemCommand({ RequestItems: left }));",
    "    left = answer.UnprocessedItems ?? {};",
    "    if (Object.keys(left).length > 0) await new Promise((resume) => setTimeout(resume, Math.random() * wait));",
    "  }",
    "}",
  ];
}

function conditionalLoop({ table, keys, items: [item = {}] }: LoadCode): string[] {
  const { ConditionExpression, ExpressionAttributeNames } = putRequest(
    table,
    item,
    nothingThere(keys[0] ?? ""),
  );
  const input = javascriptLiteral(
    { TableName: table, ConditionExpression, ExpressionAttributeNames },
    2,
    true,
  );
  return [
    `const input = ${input};`,
    "for (const Item of items)",
    "  await client.send(new PutItemCommand({ ...input, Item })).catch((error) => {",
    '    if (error.name !== "ConditionalCheckFailedException") throw error;',
    '    console.log("there already:", Item);',
    "  });",
  ];
}

function javascript(code: LoadCode, { region, endpoint }: Where): string {
  const settings = { ...(region ? { region } : {}), ...(endpoint ? { endpoint } : {}) };
  const command = code.mode === "create" ? "PutItemCommand" : "BatchWriteItemCommand";
  return [
    `import { ${command}, DynamoDBClient } from "@aws-sdk/client-dynamodb";`,
    "",
    `const client = new DynamoDBClient(${javascriptLiteral(settings)});`,
    `const items = ${javascriptLiteral(code.items, 0, true)};`,
    ...(code.mode === "create" ? conditionalLoop(code) : batchLoop(code)),
  ].join("\n");
}

/** What a load asks DynamoDB for, by its first items: a batch, or one put and its condition where nothing may be overwritten. */
export function loadRequest({ table, items, mode, keys }: LoadCode): OperationRequest {
  if (mode === "create")
    return { operation: "PutItem", input: putRequest(table, items[0] ?? {}, nothingThere(keys[0] ?? "")) };
  const RequestItems = { [table]: items.map((Item) => ({ PutRequest: { Item } })) };
  return { operation: "BatchWriteItem", input: { RequestItems, ReturnConsumedCapacity: "TOTAL" } };
}

/** A load of these items as AWS CLI, with boto3 and in JavaScript: each runs as it stands where credentials are set. */
export function loadSnippets(code: LoadCode, where: Where = {}): Snippet[] {
  const cli = snippets(loadRequest(code), where).filter(({ language }) => language === "cli");
  return [
    ...cli,
    { language: "boto3", label: "boto3", code: boto3(code, where) },
    { language: "javascript", label: "JavaScript", code: javascript(code, where) },
  ];
}
