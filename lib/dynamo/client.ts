import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { env, isLoopback } from "@/lib/env";
import { type TableName, tableNames } from "./tables";

/** Without these the SDK waits for ever on a database that accepts and never answers. Milliseconds. */
const connectionTimeout = 1_500;
const requestTimeout = 2_500;

/**
 * A client for an endpoint or for AWS; on a loopback endpoint without credentials any letters do. With `once` nothing is sent a
 * second time, and each request has a connection of its own: one that was left open may be dead, and nobody could tell.
 */
export function makeClient(config: {
  endpoint?: string;
  region: string;
  accessKeyId?: string;
  once?: boolean;
}): DynamoDBClient {
  const options: DynamoDBClientConfig = {
    region: config.region,
    maxAttempts: config.once ? 1 : 3,
    requestHandler: {
      connectionTimeout,
      requestTimeout,
      throwOnRequestTimeout: true,
      ...(config.once ? { httpAgent: { keepAlive: false }, httpsAgent: { keepAlive: false } } : {}),
    },
  };
  if (config.endpoint) options.endpoint = config.endpoint;
  const key =
    config.accessKeyId ??
    (config.endpoint && isLoopback(config.endpoint) && !process.env.AWS_ACCESS_KEY_ID ? "local" : undefined);
  if (key) options.credentials = { accessKeyId: key, secretAccessKey: "local" };
  const client = new DynamoDBClient(options);
  // It copies every question and answer for a log that is not kept: a third of the SDK's work on a long list.
  client.middlewareStack.remove("loggerMiddleware");
  return client;
}

/**
 * Numbers come back as text in a NumberValue, so nothing is rounded; undefined attributes are left out. A map with a member called
 * `constructor`, which the SDK takes for an instance of a class, is a map like any other.
 */
export function makeDocumentClient(client: DynamoDBClient): DynamoDBDocumentClient {
  return DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true, convertClassInstanceToMap: true },
    unmarshallOptions: { wrapNumbers: true },
  });
}

let shared: DynamoDBDocumentClient | undefined;
let sharedOnce: DynamoDBClient | undefined;

/** The process's one connection to the tables, as the environment says. */
export function db(): DynamoDBDocumentClient {
  shared ??= makeDocumentClient(makeClient({ endpoint: env().dynamodbEndpoint, region: env().region }));
  return shared;
}

/** The same for what happens twice when it is sent twice. */
export function dbOnce(): DynamoDBClient {
  sharedOnce ??= makeClient({ endpoint: env().dynamodbEndpoint, region: env().region, once: true });
  return sharedOnce;
}

/** The full name of a table under TABLE_PREFIX. */
export function table(name: TableName): string {
  return env().tablePrefix + name;
}

/** Which of Apron's own tables has this full name; undefined for every other table. */
export function ownTable(fullName: string): TableName | undefined {
  return tableNames.find((name) => table(name) === fullName);
}
