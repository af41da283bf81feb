import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { db, table } from "@/lib/dynamo/client";

const key = { job_id: "demo-day" };

/** The days of which the demo day is wholly loaded. */
export async function loadedDays(): Promise<string[]> {
  const answer = await db().send(
    new GetCommand({ TableName: table("jobs"), Key: key, ConsistentRead: true }),
  );
  const days: unknown = answer.Item?.days;
  return days instanceof Set ? [...days].map(String).sort() : [];
}

/** Notes that a day is wholly loaded. */
export async function noteLoaded(day: string): Promise<void> {
  await db().send(
    new UpdateCommand({
      TableName: table("jobs"),
      Key: key,
      UpdateExpression: "ADD days :day",
      ExpressionAttributeValues: { ":day": new Set([day]) },
    }),
  );
}
