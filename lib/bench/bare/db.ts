import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";

let client: DynamoDBDocumentClient | undefined;

/** The SDK as it comes; endpoint, region and keys are in the environment. */
export function doc(): DynamoDBDocumentClient {
  client ??= DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT ?? "" }),
  );
  return client;
}

export function prefix(): string {
  return process.env.TABLE_PREFIX ?? "";
}
