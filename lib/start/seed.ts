import { isDay } from "@/lib/airports/local-time";
import { loadDemoUsers } from "@/lib/demo/load";
import { env } from "@/lib/env";
import { StartFailure } from "./failure";
import { say } from "./screen";
import { homeDay, loadDay, setUpTables, tablesMissing } from "./set-up-database";

/**
 * Loads the demo day of a day (`2026-11-20`; today at the home station when none is given), and the demo users where
 * DEMO_USERS allows them. This folder's tables are made first; elsewhere it fails when they are missing.
 */
export async function seed({
  here,
  day = homeDay(),
}: {
  here: boolean;
  day?: string | undefined;
}): Promise<void> {
  if (!isDay(day)) throw new StartFailure("environment", `"${day}" is no day: write it as 2026-11-20.`);
  if (here) await setUpTables();
  const missing = await tablesMissing();
  if (missing.length > 0)
    throw new StartFailure(
      "environment",
      `These tables are missing: ${missing.join(", ")}. Make them with npm run db:create.`,
    );
  await loadDay(day);
  if (env().demoUsers) await loadDemoUsers();
  else say("demo users", "not made: their password is public, and DEMO_USERS is not 1");
}
