import { airport } from "@/lib/airports/airports";
import { longDay, today } from "@/lib/airports/local-time";
import { loadDemoDay, loadDemoUsers } from "@/lib/demo/load";
import { loadedDays } from "@/lib/demo/marker";
import { makeClient } from "@/lib/dynamo/client";
import { createTables, missingTables } from "@/lib/dynamo/set-up";
import { env } from "@/lib/env";
import { figure } from "@/lib/format";
import { progressBar, say } from "./screen";

/** The calendar day at the home station. */
export function homeDay(): string {
  return today(new Date(), airport(env().homeStation)?.zone ?? "UTC");
}

/** A client for work on the tables themselves; whoever asks for it destroys it. */
function tableClient() {
  const { dynamodbEndpoint: endpoint, region } = env();
  return makeClient({ region, ...(endpoint ? { endpoint } : {}) });
}

/** Makes what tables and indexes are missing where the environment points, and waits for them, with a bar. */
export async function setUpTables(): Promise<void> {
  const client = tableClient();
  const prefix = env().tablePrefix;
  const missing = await missingTables({ client, prefix });
  const bar = progressBar("tables");
  await createTables({ client, prefix, onProgress: ({ done, of }) => missing.length && bar.at(done, of) });
  client.destroy();
  bar.end(missing.length > 0 ? `${missing.length} made` : "ready");
}

/** The full names of the tables that are missing where the environment points. */
export async function tablesMissing(): Promise<string[]> {
  const client = tableClient();
  const missing = await missingTables({ client, prefix: env().tablePrefix });
  client.destroy();
  return missing.map((name) => env().tablePrefix + name);
}

/** Loads the demo day of a day, with a bar, unless it is there. */
export async function loadDay(day: string): Promise<void> {
  const bar = progressBar("demo day");
  const loaded = await loadDemoDay(day, bar.at);
  bar.end(
    loaded
      ? `${longDay(day)}: ${loaded.flights} flights, ${figure(loaded.bookings)} passengers`
      : `${longDay(day)} is loaded already`,
  );
}

/** At the first start loads today's demo day; later starts leave the data alone. Demo users come back if missing. */
export async function loadOnce(): Promise<void> {
  const days = await loadedDays();
  const latest = days.at(-1);
  if (!latest) await loadDay(homeDay());
  else if (days.includes(homeDay())) say("demo day", longDay(homeDay()));
  else say("demo day", `${longDay(latest)}; npm run db:seed adds today's`);
  if (env().demoUsers) await loadDemoUsers();
}
