import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it, vi } from "vitest";
import { keep } from "./kept-process";

const folder = mkdtempSync(path.join(tmpdir(), "apron-kept-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that says its process id and, on SIGTERM, writes `ended in order` to a file before it ends. */
function program(name: string): { file: string; said: string } {
  const file = path.join(folder, `${name}.mjs`);
  const said = path.join(folder, `${name}.said`);
  writeFileSync(
    file,
    `import { writeFileSync } from "node:fs";
process.on("SIGTERM", () => { writeFileSync(${JSON.stringify(said)}, "ended in order"); process.exit(0); });
setInterval(() => undefined, 1000);
console.log(process.pid);`,
  );
  return { file, said };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a kept process", () => {
  it("is stopped with SIGTERM and waited for", async () => {
    const { file, said } = program("stopped");
    const kept = keep(process.execPath, [file]);
    await vi.waitFor(() => expect(kept.tail()).toMatch(/^\d+$/), { timeout: 10_000 });
    const pid = Number(kept.tail());
    await kept.stop();
    expect(readFileSync(said, "utf8")).toBe("ended in order");
    expect(isAlive(pid)).toBe(false);
    expect(await kept.exited).toBe(0);
  });

  it("ends in order when its parent is killed without a chance to say so", async () => {
    const { file, said } = program("orphan");
    const loader = pathToFileURL(path.resolve("node_modules/tsx/dist/loader.mjs")).href;
    const parentFile = path.join(folder, "parent.mts");
    writeFileSync(
      parentFile,
      `import { keep } from ${JSON.stringify(path.resolve("lib/start/kept-process.ts"))};
const kept = keep(process.execPath, [${JSON.stringify(file)}]);
setInterval(() => kept.tail() && process.stdout.write(kept.tail()), 20);`,
    );
    const parent = spawn(process.execPath, ["--import", loader, parentFile], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [first] = await once(parent.stdout, "data");
    const pid = Number(/\d+/.exec(String(first))?.[0]);
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false), { timeout: 10_000 });
    expect(readFileSync(said, "utf8")).toBe("ended in order");
  });

  it("tells its exit code and its last words", async () => {
    const kept = keep(process.execPath, ["-e", "console.error('no good'); process.exit(3)"]);
    expect(await kept.exited).toBe(3);
    expect(kept.tail()).toBe("no good");
  });

  it("tells that there is no such command", async () => {
    const kept = keep("no-such-command-here", []);
    expect(await kept.exited).toBe(127);
  });
});
