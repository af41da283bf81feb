import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { StartFailure } from "./failure";

type Variables = Readonly<Record<string, string | undefined>>;

/** DynamoDB Local 3 is compiled for this release. */
const oldestRelease = 17;

/** The major release in what `java -version` prints (`1.8.0_392` is 8), or undefined when that is no Java. */
export function javaRelease(printed: string): number | undefined {
  const version = /version "(?:1\.)?(\d+)/.exec(printed);
  return version ? Number(version[1]) : undefined;
}

function candidates(env: Variables): string[] {
  const name = process.platform === "win32" ? "java.exe" : "java";
  const homes = env.JAVA_HOME
    ? [path.join(env.JAVA_HOME, "bin", name)].filter((file) => existsSync(file))
    : [];
  return [...homes, name];
}

function releaseOf(command: string, env: Variables): number | undefined {
  const run = spawnSync(command, ["-version"], {
    encoding: "utf8",
    env: env as NodeJS.ProcessEnv,
    windowsHide: true,
  });
  return run.status === 0 ? javaRelease(`${run.stderr}${run.stdout}`) : undefined;
}

/**
 * The command that runs Java: JAVA_HOME's, else the one on PATH. Fails when there is none, or none of release 17 or
 * later.
 */
export function findJava(env: Variables = process.env): string {
  const found = candidates(env).map((command) => ({ command, release: releaseOf(command, env) }));
  const usable = found.find(({ release }) => release !== undefined && release >= oldestRelease);
  if (usable) return usable.command;
  const old = found.find(({ release }) => release !== undefined);
  if (old)
    throw new StartFailure(
      "old-java",
      `Java ${old.release} is too old for the database: install Java ${oldestRelease} or later, or point JAVA_HOME at one.`,
    );
  throw new StartFailure(
    "no-java",
    `Java was not found: install Java ${oldestRelease} or later (such as from https://adoptium.net), or start Docker.`,
  );
}
