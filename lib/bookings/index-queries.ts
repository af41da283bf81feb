import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";
import { table } from "@/lib/dynamo/client";
import { wordIndexes } from "./name";

/** A query of the bookings table, to be read whole, by pages or as a stream. */
export type BookingsQuery = Pick<
  QueryCommandInput,
  | "TableName"
  | "IndexName"
  | "KeyConditionExpression"
  | "ExpressionAttributeNames"
  | "ExpressionAttributeValues"
>;

/** Who is on a flight, by seat, canceled bookings included. */
export function flightQuery(flightId: string): BookingsQuery {
  return {
    TableName: table("bookings"),
    IndexName: "by_flight",
    KeyConditionExpression: "flight_id = :flight",
    ExpressionAttributeValues: { ":flight": flightId },
  };
}

/** Who shares a record locator, by id. */
export function locatorQuery(locator: string): BookingsQuery {
  return {
    TableName: table("bookings"),
    IndexName: "by_locator",
    KeyConditionExpression: "record_locator = :locator",
    ExpressionAttributeValues: { ":locator": locator },
  };
}

/** Whose name's key is in a bucket and begins so, `GARCIA/M`, by key. */
export function nameQuery(bucket: string, prefix: string): BookingsQuery {
  return {
    TableName: table("bookings"),
    IndexName: "by_name",
    KeyConditionExpression: "name_bucket = :bucket AND begins_with(name_key, :prefix)",
    ExpressionAttributeValues: { ":bucket": bucket, ":prefix": prefix },
  };
}

type WordIndex = (typeof wordIndexes)[number];

/** Who has another word in the name that begins so: one query for each index of words, which keeps ids and keys only. */
export function wordQueries(bucket: string, prefix: string): (WordIndex & { query: BookingsQuery })[] {
  return wordIndexes.map((words) => ({
    ...words,
    query: {
      TableName: table("bookings"),
      IndexName: words.index,
      KeyConditionExpression: "#bucket = :bucket AND begins_with(#key, :prefix)",
      ExpressionAttributeNames: { "#bucket": words.bucket, "#key": words.key },
      ExpressionAttributeValues: { ":bucket": bucket, ":prefix": prefix },
    },
  }));
}

/** The name's whole key, of an item of an index of words. */
export function keyInWord(wordKey: unknown): string {
  return String(wordKey).split("//")[1] ?? "";
}
