import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { BrowserContext, Page } from "@playwright/test";
import { newUser } from "@/lib/auth/new-user";
import { emailGuardItem, userItem } from "@/lib/auth/repository";
import { makeClient, makeDocumentClient } from "@/lib/dynamo/client";
import type { Item } from "@/lib/dynamo/item";
import { type LocalDatabase, localRegion, startLocalDatabase } from "@/lib/dynamo/local";
import { createTables } from "@/lib/dynamo/set-up";
import type { TableName } from "@/lib/dynamo/tables";
import { serveDesk } from "./desk-server";
import { password, personOf } from "./people";
import { field } from "./screen";

export type OwnDesk = {
  origin: string;
  database: LocalDatabase;
  prefix: string;
  /** Ends it, once the pages of a context are closed: one that is still open would go on asking. */
  stop(context?: BrowserContext): Promise<void>;
};

/**
 * A database and a server that one test has to itself, to stop them or to fill them past Apron. `before` writes what is
 * there before Apron makes its tables; `through` is where its server finds the database, when that is not where it is.
 */
export async function openOwnDesk(
  prefix: string,
  before: (database: LocalDatabase) => Promise<void> = async () => undefined,
  through: (endpoint: string) => Promise<string> = async (endpoint) => endpoint,
): Promise<OwnDesk> {
  const database = await startLocalDatabase({ brief: true });
  await before(database);
  const client = makeClient({
    endpoint: database.endpoint,
    region: localRegion,
    accessKeyId: database.accessKeyId,
  });
  await createTables({ client, prefix });
  for (const role of ["ops", "admin"] as const) {
    const user = await newUser(personOf(role), password());
    for (const Item of [userItem(user), emailGuardItem(user)])
      await makeDocumentClient(client).send(new PutCommand({ TableName: `${prefix}users`, Item }));
  }
  client.destroy();
  const { endpoint, accessKeyId } = database;
  const { origin, server } = await serveDesk({ endpoint: await through(endpoint), accessKeyId }, prefix);
  return {
    origin,
    database,
    prefix,
    async stop(context) {
      for (const page of context?.pages() ?? []) await page.close();
      await server.stop();
      await database.stop();
    },
  };
}

/** Writes items straight into a table of an own desk. */
export async function putItems(desk: OwnDesk, table: TableName, items: Item[]): Promise<void> {
  const { endpoint, accessKeyId } = desk.database;
  const client = makeClient({ endpoint, region: localRegion, accessKeyId });
  const documents = makeDocumentClient(client);
  for (const Item of items) await documents.send(new PutCommand({ TableName: desk.prefix + table, Item }));
  client.destroy();
}

/** Signs in through the form: an own desk has its own sessions. Comes to the page asked for. */
export async function signInAt(
  desk: OwnDesk,
  page: Page,
  address: string,
  role: "ops" | "admin" = "ops",
): Promise<void> {
  await page.goto(`${desk.origin}/sign-in?next=${encodeURIComponent(address)}`);
  await field(page, "E-mail").fill(personOf(role).email);
  await field(page, "Password").fill(password());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(`${desk.origin}${address}`);
}
