import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { db, table } from "@/lib/dynamo/client";
import { type Mapping, mapping } from "./schema";

function keyOf(fingerprint: string): { job_id: string } {
  return { job_id: `mapping#${fingerprint}` };
}

/** The mapping that was last used for a file with these headers; undefined when there was none. */
export async function rememberedMapping(fingerprint: string): Promise<Mapping | undefined> {
  const answer = await db().send(
    new GetCommand({ TableName: table("jobs"), Key: keyOf(fingerprint), ConsistentRead: true }),
  );
  const read = mapping.safeParse(answer.Item?.columns);
  return read.success ? read.data : undefined;
}

/** Keeps a mapping for the next file with the same headers. */
export async function rememberMapping(fingerprint: string, columns: Mapping): Promise<void> {
  await db().send(
    new PutCommand({
      TableName: table("jobs"),
      Item: { ...keyOf(fingerprint), columns, at: new Date().toISOString() },
    }),
  );
}
