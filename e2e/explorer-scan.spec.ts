import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { db, table } from "@/lib/dynamo/client";
import { expect, test } from "./fixtures";
import { openOwnDesk, signInAt } from "./own-desk";
import { dropTable, seedTable } from "./own-table";
import { field } from "./screen";

/** Items of some 9 KB: 150 of them are more than one round trip reads. */
async function seedLarge(count: number): Promise<string> {
  const name = await seedTable();
  for (let at = 0; at < count; at += 25)
    await db().send(
      new BatchWriteItemCommand({
        RequestItems: {
          [name]: Array.from({ length: 25 }, (_, more) => ({
            PutRequest: {
              Item: {
                id: { S: `i${at + more}` },
                filler: { S: "x".repeat(9_000) },
                level: (at + more) % 2 === 0 ? { N: "1" } : { S: "1" },
              },
            },
          })),
        },
      }),
    );
  return name;
}

type Gate = { endpoint: string; scans: number; held: number; open(): void; stop(): Promise<void> };

/** Stands before a database and holds every Scan of a table back until it is opened; counts those still waiting. */
async function startGate(target: string, name: string): Promise<Gate> {
  let isOpen = false;
  const gate = {
    endpoint: "",
    scans: 0,
    held: 0,
    open: () => {
      isOpen = true;
    },
    stop: async () => undefined,
  };
  const server = createServer(async (message: IncomingMessage, response) => {
    const parts: Buffer[] = [];
    for await (const part of message) parts.push(part);
    const body = Buffer.concat(parts);
    const isScan =
      String(message.headers["x-amz-target"]).endsWith(".Scan") &&
      body.toString().includes(`"TotalSegments"`);
    if (isScan) gate.scans += 1;
    if (isScan && !isOpen && body.toString().includes(name)) {
      gate.held += 1;
      response.on("close", () => {
        gate.held -= 1;
      });
      return;
    }
    request(target, { method: message.method, headers: message.headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 500, reply.headers);
      reply.pipe(response);
    }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  gate.endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(gate, {
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

test.describe("a Scan to the end", { tag: "@explorer" }, () => {
  test("reads more than 1 MB in segments, counts what matches and tells which types attributes have", async ({
    ops: page,
  }) => {
    const name = await seedLarge(300);
    const condition = { path: "id", op: "begins_with", value: { S: "i1" } };
    await page.goto(`/explorer/${name}?if=${encodeURIComponent(JSON.stringify(condition))}`);
    await field(page, "Segments").selectOption("2");
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.getByText("Done: 111 of 300 items match.")).toBeVisible();
    await expect(page.getByRole("list", { name: "Segments" }).getByRole("listitem")).toHaveText([
      /^1 \d+ read, done$/,
      /^2 \d+ read, done$/,
    ]);
    await expect(page.getByText("300 of 300 read")).toBeVisible();
    await expect(page.getByRole("row", { name: /^level/ })).toContainText(/N and S|S and N/);
    await page.getByRole("button", { name: "Scan again" }).click();
    await expect(page.getByText("Done: 111 of 300 items match.")).toBeVisible();
    await dropTable(name);
  });

  test("is not for those who may not read tables, nor for other pages", async ({
    agent,
    ops,
    complaints,
  }) => {
    complaints.allow(/403/, "they may not");
    const answer = await agent.goto(`/explorer/${table("flights")}`);
    expect(answer?.status()).toBe(403);
    await agent.goto("/flights");
    await expect(agent.getByRole("link", { name: "Explorer" })).toHaveCount(0);
    const scan = `/api/explorer/${table("flights")}/scan`;
    const origin = new URL(agent.url()).origin;
    const sent = await agent.request.post(scan, { headers: { origin } });
    expect(sent.status()).toBe(403);
    expect(await sent.json()).toMatchObject({ problem: { message: /An agent may not read any table/ } });
    const foreign = await ops.request.post(scan, { headers: { origin: "https://elsewhere.example" } });
    expect(foreign.status()).toBe(403);
  });

  test("stops when it is told to, and when the browser goes away", { tag: "@own" }, async ({
    page,
    context,
  }) => {
    test.slow();
    let gate: Gate | undefined;
    const desk = await openOwnDesk(
      "stops_",
      async () => undefined,
      async (endpoint) => {
        gate = await startGate(endpoint, "stops_flights");
        return gate.endpoint;
      },
    );
    const at = () => gate as Gate;
    await signInAt(desk, page, "/explorer/stops_flights");
    await field(page, "Segments").selectOption("2");
    await page.getByRole("button", { name: "Start" }).click();
    await expect.poll(() => at().held).toBe(2);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText("Stopped.")).toBeVisible();
    await expect.poll(() => at().held).toBe(0);

    await page.getByRole("button", { name: "Scan again" }).click();
    await expect.poll(() => at().held).toBe(2);
    const other = await context.newPage();
    await page.close();
    await expect.poll(() => at().held).toBe(0);
    const asked = at().scans;
    at().open();
    // A Scan that had gone on would have asked again by the time that another page is there.
    await other.goto(`${desk.origin}/explorer/stops_flights`);
    await expect(other.getByRole("heading", { name: "There are no items" })).toBeVisible();
    expect(at().scans).toBe(asked);
    await desk.stop(context);
    await at().stop();
  });
});
