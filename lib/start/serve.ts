import { setTimeout as delay } from "node:timers/promises";
import { speaks } from "@/lib/dynamo/local";
import { nextCommand } from "./build";
import { StartFailure } from "./failure";
import { type KeptProcess, keep } from "./kept-process";

/**
 * Serves Apron on the loopback address only, so no other machine can reach it. Resolves when it answers; fails with what
 * it said when it ends before that.
 */
export async function serve(options: {
  root: string;
  port: number;
  dev: boolean;
  env?: NodeJS.ProcessEnv;
}): Promise<KeptProcess> {
  const { root, port, dev, env = process.env } = options;
  const flags = ["-p", String(port), "-H", "127.0.0.1"];
  const child = keep(process.execPath, [nextCommand(root), dev ? "dev" : "start", ...flags], {
    cwd: root,
    env,
  });
  if (dev) child.show();
  let ended: number | undefined;
  child.exited.then((code) => {
    ended = code;
  });
  const asked = `http://127.0.0.1:${port}/icon.svg`;
  while (!(await speaks(asked))) {
    if (ended !== undefined)
      throw new StartFailure(
        "died",
        `${child.tail()}\n\nApron ended at start (code ${ended}); the reason is above.`,
      );
    await delay(50);
  }
  return child;
}
