import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { fingerprint, isFresh, noteBuild } from "./build";

const root = mkdtempSync(path.join(tmpdir(), "apron-build-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

let before = "";
beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  write("package.json", "{}");
  write("package-lock.json", "{}");
  write("next.config.mjs", "export default {}");
  write("app/page.tsx", "one");
  write("lib/airports/airports.csv", "SEA");
  write("lib/flights/flight.test.ts", "a test");
  symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  before = fingerprint(root);
});

describe("a build", () => {
  it.each([
    "app/page.tsx",
    "app/new.tsx",
    "lib/airports/airports.csv",
    "next.config.mjs",
    "package-lock.json",
  ])("is stale once %s differs", (file) => {
    write(file, "two");
    expect(fingerprint(root)).not.toBe(before);
  });

  it.each(["lib/flights/flight.test.ts", "README.md", "e2e/a.spec.ts", ".data/secret", "scripts/bench.ts"])(
    "does not depend on %s",
    (file) => {
      write(file, "two");
      expect(fingerprint(root)).toBe(before);
    },
  );

  it("does not depend on when a file was touched", () => {
    utimesSync(path.join(root, "app/page.tsx"), 1, 1);
    expect(fingerprint(root)).toBe(before);
  });

  it("is fresh only for the sources and the very build that were noted", () => {
    expect(isFresh(root, before)).toBe(false);
    write(".next/BUILD_ID", "first");
    expect(isFresh(root, before)).toBe(false);
    noteBuild(root, before);
    expect(isFresh(root, before)).toBe(true);
    expect(isFresh(root, "other sources")).toBe(false);
    write(".next/BUILD_ID", "built by another hand");
    expect(isFresh(root, before)).toBe(false);
  });
});
