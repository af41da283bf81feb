import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { onTestFinished } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { makeClient } from "./client";

const batch = z.object({ RequestItems: z.record(z.string(), z.array(z.unknown())) });

/**
 * For a test: the database behind a door that takes only so many items of a batch and gives the others back, as AWS may. It
 * closes when the test is over.
 */
export async function stingyDatabase(takes: (items: number) => number): Promise<DynamoDBClient> {
  const door = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const [entry] = Object.entries(batch.parse(JSON.parse(Buffer.concat(chunks).toString())).RequestItems);
    const [name = "", requests = []] = entry ?? [];
    const taken = takes(requests.length);
    if (taken > 0)
      await fetch(env().dynamodbEndpoint ?? "", {
        method: "POST",
        headers: {
          "content-type": "application/x-amz-json-1.0",
          "x-amz-target": String(request.headers["x-amz-target"]),
          authorization: String(request.headers.authorization),
        },
        body: JSON.stringify({ RequestItems: { [name]: requests.slice(0, taken) } }),
      });
    const left = requests.slice(taken);
    response.setHeader("content-type", "application/x-amz-json-1.0");
    response.end(JSON.stringify({ UnprocessedItems: left.length > 0 ? { [name]: left } : {} }));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => door.once("listening", resolve));
  const { port } = door.address() as AddressInfo;
  const client = makeClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: env().region,
  });
  onTestFinished(() => {
    client.destroy();
    door.close();
  });
  return client;
}
