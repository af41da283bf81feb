import { loadDemoDay, loadDemoUsers } from "@/lib/demo/load";
import { makeClient } from "@/lib/dynamo/client";
import { startLocalDatabase } from "@/lib/dynamo/local";
import { createTables } from "@/lib/dynamo/set-up";
import { buildIfStale } from "@/lib/start/build";
import { homeDay } from "@/lib/start/set-up-database";
import { root, serveDesk } from "../desk-server";

const prefix = "screenshots_";

/** A database in memory with today's demo day, and a server of this build; both end with the run. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.BASE_URL) return undefined;
  await buildIfStale(root);
  const database = await startLocalDatabase();
  const { origin, variables, server } = await serveDesk(database, prefix);
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) delete process.env[name];
  Object.assign(process.env, variables, { BASE_URL: origin });
  const client = makeClient({ endpoint: database.endpoint, region: variables.AWS_REGION ?? "" });
  await createTables({ client, prefix });
  client.destroy();
  await loadDemoUsers();
  await loadDemoDay(homeDay());
  return async () => {
    await server.stop();
    await database.stop();
  };
}
