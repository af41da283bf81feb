import { javascriptLiteral, pythonLiteral } from "./literal";

export const operations = [
  "Query",
  "Scan",
  "GetItem",
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "BatchWriteItem",
  "ExecuteStatement",
  "CreateTable",
  "UpdateTable",
  "DeleteTable",
  "UpdateTimeToLive",
] as const;
export type Operation = (typeof operations)[number];

/** An operation of DynamoDB and what it is given, in raw AttributeValue JSON: binary is base64 text. */
export type OperationRequest = { operation: Operation; input: Record<string, unknown> };

/** Where the tables are, when it is not where the reader's own settings lead. */
export type Where = { region?: string; endpoint?: string };

export type Snippet = { language: "cli" | "boto3" | "javascript"; label: string; code: string };

/** `ScanIndexForward` as `scan-index-forward` or `scan_index_forward`. */
function lower(name: string, joint: "-" | "_"): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, joint).toLowerCase();
}

/** A text as one word of a POSIX shell, whatever is in it. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_./:=@%+,][A-Za-z0-9_./:=@%+,-]*$/.test(text)
    ? text
    : `'${text.replaceAll("'", `'\\''`)}'`;
}

function option(name: string, value: unknown): string {
  const flag = lower(name, "-");
  if (value === true) return `--${flag}`;
  if (value === false) return `--no-${flag}`;
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  // A word that begins with a hyphen would be taken for an option.
  return `--${flag}${text.startsWith("-") ? "=" : " "}${shellWord(text)}`;
}

function given(input: Record<string, unknown>): [string, unknown][] {
  return Object.entries(input).filter(([, value]) => value !== undefined);
}

function cli({ operation, input }: OperationRequest, { region, endpoint }: Where): string {
  const place = [
    ...(region ? [option("region", region)] : []),
    ...(endpoint ? [option("endpoint-url", endpoint)] : []),
  ];
  const options = [...given(input).map(([name, value]) => option(name, value)), ...place];
  return [`aws dynamodb ${lower(operation, "-")}`, ...options].join(" \\\n  ");
}

function boto3({ operation, input }: OperationRequest, { region, endpoint }: Where): string {
  const settings = [
    '"dynamodb"',
    ...(region ? [`region_name=${pythonLiteral(region)}`] : []),
    ...(endpoint ? [`endpoint_url=${pythonLiteral(endpoint)}`] : []),
  ];
  const lines = given(input).map(([name, value]) => `    ${name}=${pythonLiteral(value, 4)},`);
  const body = lines.join("\n");
  return [
    ...(body.includes("base64.b64decode(") ? ["import base64", ""] : []),
    "import boto3",
    "",
    `dynamodb = boto3.client(${settings.join(", ")})`,
    `answer = dynamodb.${lower(operation, "_")}(`,
    ...lines,
    ")",
  ].join("\n");
}

function javascript({ operation, input }: OperationRequest, { region, endpoint }: Where): string {
  const settings = { ...(region ? { region } : {}), ...(endpoint ? { endpoint } : {}) };
  return [
    `import { DynamoDBClient, ${operation}Command } from "@aws-sdk/client-dynamodb";`,
    "",
    `const client = new DynamoDBClient(${javascriptLiteral(settings)});`,
    "const answer = await client.send(",
    `  new ${operation}Command(${javascriptLiteral(Object.fromEntries(given(input)), 2, true)}),`,
    ");",
  ].join("\n");
}

/**
 * What an operation would be as a command of the AWS CLI, with boto3 and in JavaScript with the AWS SDK 3: each runs as it
 * stands where credentials are set. Options that are undefined are left out.
 */
export function snippets(request: OperationRequest, where: Where = {}): Snippet[] {
  return [
    { language: "cli", label: "AWS CLI", code: cli(request, where) },
    { language: "boto3", label: "boto3", code: boto3(request, where) },
    { language: "javascript", label: "JavaScript", code: javascript(request, where) },
  ];
}
