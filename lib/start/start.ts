import { buildIfStale } from "./build";
import { chooseDatabase } from "./choose-database";
import { dataFolder, openEmbedded, ownSecret, pointAt } from "./embedded";
import { type Ending, orderlyEnding } from "./ending";
import { loadDotEnv, requireEnvironment } from "./environment";
import { StartFailure } from "./failure";
import { requireRoom } from "./kept-secret";
import { claimPort, portFrom } from "./ports";
import { say } from "./screen";
import { serve } from "./serve";
import { loadOnce, setUpTables } from "./set-up-database";
import { showAddress } from "./sign-ins";

type Start = { root: string; port: number; dev: boolean; ending: Ending };

/**
 * Starts Apron and stays until it is told to end: database, tables, demo day and build as needed, then the server. With
 * `dev` the server is `next dev`. On a failure it says one sentence, stops what it started, and ends with code 1.
 */
export async function start({ dev, root = process.cwd() }: { dev: boolean; root?: string }): Promise<void> {
  const ending = orderlyEnding();
  try {
    process.stdout.write("\n  Apron\n\n");
    loadDotEnv();
    const port = portFrom(process.env.PORT, 3000);
    await claimPort(port, `stop what runs there, or give another, PORT=${port + 1} npm start`);
    await run({ root, port, dev, ending });
  } catch (error) {
    if (ending.begun()) return;
    process.stderr.write(`\n${error instanceof StartFailure ? error.message : String(error)}\n\n`);
    await ending.end(1);
  }
}

async function run({ root, port, dev, ending }: Start): Promise<void> {
  const choice = await chooseDatabase(process.env);
  if (choice.where === "aws") process.env.AWS_REGION = choice.region;
  if (choice.where === "here") await embed(dataFolder(root), port, choice.why, ending);
  else {
    requireEnvironment();
    say("database", choice.why);
  }
  if (!dev) await buildIfStale(root);
  const server = await serve({ root, port, dev });
  ending.add(() => server.stop());
  watch("The server", server.exited, ending);
  showAddress();
  server.show();
}

/** Starts this folder's own database with its tables and, once, its demo day, and points everything at it. */
async function embed(folder: string, port: number, why: string | undefined, ending: Ending): Promise<void> {
  if (why) say("", why);
  checkBeforehand(folder, port);
  const database = await openEmbedded(folder);
  ending.add(() => database.stop());
  watch("The database", database.exited, ending);
  pointAt(database);
  say("database", `${database.by} (${database.endpoint})`);
  await setUpTables();
  await loadOnce();
}

/** Fills in what an embedded Apron needs, and says what is wrong before anything slow begins. */
function checkBeforehand(folder: string, port: number): void {
  requireRoom(folder);
  process.env.DEMO_USERS ||= "1";
  process.env.APP_ORIGIN ||= `http://localhost:${port}`;
  process.env.APRON_SECRET ||= ownSecret(folder);
  // A place of the right kind until the database has its own.
  pointAt({ endpoint: "http://127.0.0.1:1", accessKeyId: "none" });
  requireEnvironment();
}

function watch(what: string, exited: Promise<number>, ending: Ending): void {
  exited.then((code) => {
    if (ending.begun()) return;
    process.stderr.write(`\n${what} ended by itself (code ${code}).\n\n`);
    void ending.end(1);
  });
}
