import { spawnSync } from "node:child_process";
import path from "node:path";
import { type LocalDatabase, localRegion } from "@/lib/dynamo/local";
import { tutorialPrefix } from "../tutorial-items";

const program = path.join(import.meta.dirname, "desk.py");

/** The one on the path may be without what apt installed for the system's own. */
const candidates = ["python3", "/usr/bin/python3"];

/** A Python that has boto3, or undefined; on Debian and Ubuntu `apt-get install python3-boto3` brings it. */
export function pythonWithBoto3(): string | undefined {
  return candidates.find((python) => spawnSync(python, ["-c", "import boto3"]).status === 0);
}

/** Calls one of the program's eight functions on the tutorial's tables; what it returns. */
export function callPython(
  python: string,
  database: LocalDatabase,
  name: string,
  ...given: unknown[]
): unknown {
  const run = spawnSync(python, [program, name, JSON.stringify(given)], {
    encoding: "utf8",
    env: {
      ...process.env,
      DYNAMODB_ENDPOINT: database.endpoint,
      AWS_REGION: localRegion,
      AWS_ACCESS_KEY_ID: database.accessKeyId,
      AWS_SECRET_ACCESS_KEY: "local",
      TABLE_PREFIX: tutorialPrefix,
      PYTHONWARNINGS: "ignore",
    },
  });
  if (run.status !== 0) throw new Error(`${name} failed in Python:\n${run.stderr}`);
  return JSON.parse(run.stdout);
}
