import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Lock = { packages: Record<string, { version?: string; optional?: boolean }> };
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

// npm leaves a platform's binary out of the lockfile without a word when a release lacks it.
const binaries = [
  "@next/swc-{}",
  "@biomejs/cli-{}",
  "@esbuild/{}",
  "@tailwindcss/oxide-{}",
  "lightningcss-{}",
  "@node-rs/argon2-{}",
  "@rolldown/binding-{}",
];
const platforms = {
  "macOS on ARM": ["darwin-arm64"],
  Windows: ["win32-x64-msvc", "win32-x64"],
  Linux: ["linux-x64-gnu", "linux-x64"],
};

describe("the lockfile serves every platform", () => {
  it.each(Object.entries(platforms))("%s has its binaries", (_platform, names) => {
    const missing = binaries.filter(
      (binary) => !names.some((name) => lock.packages[`node_modules/${binary.replace("{}", name)}`]),
    );
    expect(missing).toEqual([]);
  });

  it.each([
    ["next", "16.4.1"],
    ["react", "19.3.1"],
    ["react-dom", "19.3.1"],
    ["zod", "4.6.6"],
  ])("%s is not older than %s, where known holes were mended", (name, floor) => {
    const version = lock.packages[`node_modules/${name}`]?.version ?? "0";
    expect(version.localeCompare(floor, "en", { numeric: true })).toBeGreaterThanOrEqual(0);
  });
});
