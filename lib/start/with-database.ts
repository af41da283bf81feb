import { chooseDatabase } from "./choose-database";
import { dataFolder, joinEmbedded, pointAt } from "./embedded";
import { loadDotEnv, requireEnvironment } from "./environment";
import { StartFailure } from "./failure";
import { requireRoom } from "./kept-secret";
import { say } from "./screen";

/**
 * Runs a command-line task on the tables: this folder's, started for the task unless Apron runs them already, or those the
 * environment points at. `here` is true for this folder's. Ends the process with code 1 and a sentence when it fails.
 */
export async function withDatabase(task: (here: boolean) => Promise<void>): Promise<void> {
  try {
    loadDotEnv();
    const choice = await chooseDatabase(process.env);
    // The tasks sign nothing, so any secret does for them.
    process.env.APRON_SECRET ||= "command line".padEnd(32, ".");
    if (choice.where === "here") return await onEmbedded(task);
    if (choice.where === "aws") process.env.AWS_REGION = choice.region;
    requireEnvironment();
    say("database", choice.why);
    await task(false);
  } catch (error) {
    process.stderr.write(`\n${error instanceof StartFailure ? error.message : String(error)}\n\n`);
    process.exitCode = 1;
  }
}

async function onEmbedded(task: (here: boolean) => Promise<void>): Promise<void> {
  const folder = dataFolder();
  requireRoom(folder);
  process.env.DEMO_USERS ||= "1";
  const database = await joinEmbedded(folder);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => void database.stop().then(() => process.exit(1)));
  try {
    pointAt(database);
    requireEnvironment();
    say("database", `this folder's, in .data (${database.endpoint})`);
    await task(true);
  } finally {
    await database.stop();
  }
}
