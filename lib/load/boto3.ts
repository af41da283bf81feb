import { spawnSync } from "node:child_process";

/** For tests: a Python that has boto3, or undefined; on Debian and Ubuntu `apt-get install python3-boto3` brings it. */
export function pythonWithBoto3(): string | undefined {
  return ["python3", "/usr/bin/python3"].find(
    (python) => spawnSync(python, ["-c", "import boto3"]).status === 0,
  );
}

/** Runs a program with this process's credentials; what it complains of, nothing when all went well. */
export function runPython(python: string, program: string): string {
  const { status, stderr } = spawnSync(python, ["-c", program], {
    encoding: "utf8",
    env: { ...process.env, PYTHONWARNINGS: "ignore" },
  });
  return status === 0 ? "" : stderr;
}
