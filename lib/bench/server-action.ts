import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ask } from "./ask";

const manifest = z.object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) });

/** The id under which a build of the Next app in `root` offers the server action of this name. */
export function actionId(root: string, exportedName: string): string {
  const file = path.join(root, ".next", "server", "server-reference-manifest.json");
  const actions = manifest.parse(JSON.parse(readFileSync(file, "utf8"))).node;
  const found = Object.entries(actions).find(([, action]) => action.exportedName === exportedName);
  if (!found) throw new Error(`The build in ${root} has no server action ${exportedName}.`);
  return found[0];
}

/**
 * Calls a server action as a browser does from the page at `url`: the arguments as React's client writes plain objects and
 * text that does not begin with `$`. Fails unless the answer says `"ok":true`.
 */
export async function callAction(
  url: string,
  id: string,
  argument: Record<string, unknown>,
  cookie = "",
): Promise<void> {
  const answer = await ask(url, {
    method: "POST",
    headers: {
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
      "next-action": id,
      origin: new URL(url).origin,
      cookie,
    },
    body: JSON.stringify([argument]),
  });
  const said = answer.text();
  if (answer.status !== 200 || !/^1:\{"ok":true,/m.test(said))
    throw new Error(`The server action at ${url} answered ${answer.status}: ${said.slice(0, 500)}`);
}
