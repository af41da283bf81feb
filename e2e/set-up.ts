import { loadDemoUsers } from "@/lib/demo/load";
import { makeClient } from "@/lib/dynamo/client";
import { startLocalDatabase } from "@/lib/dynamo/local";
import { createTables } from "@/lib/dynamo/set-up";
import { buildIfStale } from "@/lib/start/build";
import { requireEnvironment } from "@/lib/start/environment";
import { root, serveDesk } from "./desk-server";
import { makePeople, nameThisRun, retirePeople } from "./people";

type Stop = () => Promise<void>;

/** Before all tests: the desk they are run against and the people who sit at it. What it gives back ends both. */
export default async function setUp(): Promise<Stop> {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
  const stop = process.env.BASE_URL ? await joinDeployment(process.env.BASE_URL) : await startDesk();
  nameThisRun();
  await makePeople();
  return stop;
}

/** A deployment has its tables; this process reads and writes them with whatever its environment says. */
async function joinDeployment(origin: string): Promise<Stop> {
  process.env.APP_ORIGIN = origin;
  process.env.APRON_SECRET ||= "signs nothing in this process".padEnd(32, ".");
  requireEnvironment();
  return retirePeople;
}

/** A database in memory, its tables and demo users, and a production server of this build, all gone with the run. */
async function startDesk(): Promise<Stop> {
  await buildIfStale(root);
  const database = await startLocalDatabase({ brief: true });
  const { origin, variables, server } = await serveDesk(database, "e2e_");
  for (const name of ["AWS_PROFILE", "AWS_SESSION_TOKEN"]) delete process.env[name];
  Object.assign(process.env, variables, { BASE_URL: origin, E2E_OWN_SERVER: "1" });
  const client = makeClient({ endpoint: database.endpoint, region: variables.AWS_REGION ?? "" });
  await createTables({ client, prefix: "e2e_" });
  client.destroy();
  await loadDemoUsers();
  server.show();
  return async () => {
    await server.stop();
    await database.stop();
  };
}
