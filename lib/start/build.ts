import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartFailure } from "./failure";
import { keep } from "./kept-process";
import { say } from "./screen";

const sourceFolders = ["app", "components", "lib", "public"];
const rootFile = /^(?!next-env)[\w.-]+\.(ts|mjs|json)$/;
const notBuilt = /\.test\.tsx?$/;

/** What decides how a build comes out: the sources, the configuration, the lockfile, and the versions of Node and Next. */
export function fingerprint(root: string): string {
  const hash = createHash("sha256").update(process.version).update(nextVersion(root));
  for (const file of sources(root)) hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function nextVersion(root: string): string {
  const manifest: unknown = createRequire(path.join(root, "package.json"))("next/package.json");
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}

function sources(root: string): string[] {
  const own = readdirSync(root).filter(
    (name) => rootFile.test(name) && statSync(path.join(root, name)).isFile(),
  );
  const within = sourceFolders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && !notBuilt.test(entry.name))
        .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))),
    );
  return [...own, ...within].sort();
}

const stampFile = path.join(".next", "apron-build.json");

function buildId(root: string): string | undefined {
  const file = path.join(root, ".next", "BUILD_ID");
  return existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
}

/** Is there a build of exactly these sources? A build by another hand (`next build`) has another id and counts as stale. */
export function isFresh(root: string, print: string): boolean {
  const file = path.join(root, stampFile);
  const id = buildId(root);
  return id !== undefined && existsSync(file) && readFileSync(file, "utf8") === stamp(print, id);
}

/** Notes that the build that is there is of sources with this fingerprint; does nothing when there is no build. */
export function noteBuild(root: string, print: string): void {
  const id = buildId(root);
  if (id !== undefined) writeFileSync(path.join(root, stampFile), stamp(print, id));
}

function stamp(print: string, id: string): string {
  return `${JSON.stringify({ fingerprint: print, buildId: id })}\n`;
}

/** The Next command of this copy, by its file, so that no shell and no npx stands between. */
export function nextCommand(root: string): string {
  return createRequire(path.join(root, "package.json")).resolve("next/dist/bin/next");
}

/** Builds when the build is missing or stale. Fails with what Next said when it does not build. */
export async function buildIfStale(root: string): Promise<void> {
  const print = fingerprint(root);
  if (isFresh(root, print)) return say("build", "up to date");
  say("build", "building, about 20 seconds");
  const started = Date.now();
  // Types that `next dev` made of routes as they then were; a build would check them and fail over routes long gone.
  rmSync(path.join(root, ".next", "dev", "types"), { recursive: true, force: true });
  const child = keep(process.execPath, [nextCommand(root), "build"], { cwd: root });
  const code = await child.exited;
  if (code !== 0)
    throw new StartFailure(
      "build",
      `${child.tail()}\n\nApron does not build (code ${code}); the reason is above.`,
    );
  noteBuild(root, print);
  say("build", `done in ${Math.round((Date.now() - started) / 1_000)} s`);
}
