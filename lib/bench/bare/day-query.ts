import type { QueryCommandInput } from "@aws-sdk/lib-dynamodb";

/** The query that Apron's flights page makes for the departures of a day from Seattle; a test holds it to that. */
export function dayQuery(day: string, prefix: string): QueryCommandInput {
  return {
    TableName: `${prefix}flights`,
    IndexName: "by_day",
    KeyConditionExpression: "departure_date = :day",
    FilterExpression: "origin = :departing",
    ExpressionAttributeValues: { ":departing": "SEA", ":day": day },
    Limit: 400,
    ScanIndexForward: true,
  };
}

/** How many of the flights a page shows. */
export const rowsShown = 50;
