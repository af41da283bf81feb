import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  CreateTableCommand,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
} from "@aws-sdk/client-dynamodb";
import { afterAll, describe, expect, it } from "vitest";
import { freePort } from "@/lib/start/ports";
import { makeClient } from "./client";
import { localRegion, speaks, startLocalDatabase } from "./local";

const folder = mkdtempSync(path.join(tmpdir(), "apron-local-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function clientOf(database: { endpoint: string; accessKeyId: string }) {
  return makeClient({ ...database, region: localRegion });
}

describe("the local database", () => {
  it("keeps what it acknowledged over a stop, under a key that only the owner can read", async () => {
    const data = path.join(folder, "kept");
    const first = await startLocalDatabase({ folder: data });
    const client = clientOf(first);
    await client.send(
      new CreateTableCommand({
        TableName: "things",
        KeySchema: [{ AttributeName: "id", KeyType: "HASH" }],
        AttributeDefinitions: [{ AttributeName: "id", AttributeType: "S" }],
        BillingMode: "PAY_PER_REQUEST",
      }),
    );
    await client.send(new PutItemCommand({ TableName: "things", Item: { id: { S: "last" } } }));
    await first.stop();
    expect(await speaks(first.endpoint)).toBe(false);

    const key = path.join(data, "access-key");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(readFileSync(key, "utf8").trim()).toMatch(/^[a-z0-9]{20,}$/);

    const second = await startLocalDatabase({ folder: data });
    expect(second.accessKeyId).toBe(first.accessKeyId);
    const got = await clientOf(second).send(
      new GetItemCommand({ TableName: "things", Key: { id: { S: "last" } } }),
    );
    const strangers = await clientOf({ ...second, accessKeyId: "stranger" }).send(new ListTablesCommand({}));
    await second.stop();
    expect(got.Item).toEqual({ id: { S: "last" } });
    expect(strangers.TableNames).toEqual([]);
  });

  it("lets no web page in", async () => {
    const database = await startLocalDatabase();
    const origins = ["null", "http://localhost:3000", "https://elsewhere.example"];
    const answers = await Promise.all(
      origins.map((Origin) =>
        fetch(database.endpoint, {
          method: "OPTIONS",
          headers: { Origin, "Access-Control-Request-Method": "POST" },
        }),
      ),
    );
    await database.stop();
    for (const answer of answers) expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("says in one sentence that the port is in use", async () => {
    const port = await freePort();
    const stranger = createServer().listen(port);
    await expect(startLocalDatabase({ port })).rejects.toMatchObject({
      reason: "port-in-use",
      message: `Port ${port} is in use: the database needs another.`,
    });
    stranger.close();
  });

  it("says in one sentence that it cannot write", async () => {
    const file = path.join(folder, "a-file");
    writeFileSync(file, "");
    await expect(startLocalDatabase({ folder: path.join(file, "data") })).rejects.toMatchObject({
      reason: "no-disk",
      message: expect.stringMatching(/^Apron cannot write to .*: it is no folder\.$/),
    });
  });

  it("says that it died at start, with its own last words", async () => {
    const home = path.join(folder, "strange-java");
    mkdirSync(path.join(home, "bin"), { recursive: true });
    const java = path.join(home, "bin", "java");
    writeFileSync(
      java,
      '#!/bin/sh\n[ "$1" = -version ] && { echo \'openjdk version "21.0.1"\'; exit 0; }\necho "Unsupported machine"; exit 3\n',
    );
    chmodSync(java, 0o755);
    const before = process.env.JAVA_HOME;
    process.env.JAVA_HOME = home;
    const refused = expect(startLocalDatabase()).rejects.toMatchObject({
      reason: "died",
      message: "The database ended at start (code 3): Unsupported machine.",
    });
    if (before === undefined) delete process.env.JAVA_HOME;
    else process.env.JAVA_HOME = before;
    await refused;
  });
});
