import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { keptSecret, requireRoom } from "./kept-secret";

const folder = mkdtempSync(path.join(tmpdir(), "apron-secret-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a kept secret", () => {
  it("is made once, and readable by its owner only", () => {
    const file = path.join(folder, "secret");
    expect(keptSecret(file, () => "first")).toBe("first");
    expect(keptSecret(file, () => "second")).toBe("first");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("lies in a folder that only its owner can open, which holds no trace of the check", () => {
    const data = path.join(folder, "data");
    requireRoom(data);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    expect(readdirSync(data)).toEqual([]);
  });

  it("is refused in words where nothing can be written", () => {
    expect(() => keptSecret(path.join(folder, "no", "folder", "secret"), () => "any")).toThrow(
      /^Apron cannot write to .*secret: the folder is not there\.$/,
    );
  });

  it.runIf(process.getuid?.() !== 0)("is refused in words where this user may not write", () => {
    const locked = path.join(folder, "locked");
    requireRoom(locked);
    chmodSync(locked, 0o500);
    expect(() => requireRoom(locked)).toThrow(/this user may not write there/);
  });
});
