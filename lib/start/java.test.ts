import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findJava, javaRelease } from "./java";

const folder = mkdtempSync(path.join(tmpdir(), "apron-java-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A JAVA_HOME whose `java -version` prints this and ends with this code. */
function home(name: string, printed: string, code = 0): string {
  const bin = path.join(folder, name, "bin");
  mkdirSync(bin, { recursive: true });
  const java = path.join(bin, "java");
  writeFileSync(java, `#!/bin/sh\necho '${printed}' >&2\nexit ${code}\n`);
  chmodSync(java, 0o755);
  return path.join(folder, name);
}

const nowhere = path.join(folder, "empty");

describe("finding Java", () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "21-ea" 2023-09-19', 21],
    ["The operation couldn't be completed. Unable to locate a Java Runtime.", undefined],
  ])("reads %j", (printed, release) => {
    expect(javaRelease(printed)).toBe(release);
  });

  it("takes JAVA_HOME's before the one on PATH", () => {
    const JAVA_HOME = home("seventeen", 'openjdk version "17.0.1"');
    const PATH = path.join(home("other", 'openjdk version "21.0.1"'), "bin");
    expect(findJava({ JAVA_HOME, PATH })).toBe(path.join(JAVA_HOME, "bin", "java"));
  });

  it("passes over a JAVA_HOME that is too old when PATH has a newer one", () => {
    const JAVA_HOME = home("eleven", 'openjdk version "11.0.1"');
    const PATH = path.join(home("newer", 'openjdk version "21.0.1"'), "bin");
    expect(findJava({ JAVA_HOME, PATH })).toBe("java");
  });

  it("says that Java is too old, and which", () => {
    const PATH = path.join(home("eight", 'java version "1.8.0_392"'), "bin");
    expect(() => findJava({ PATH })).toThrow(/^Java 8 is too old for the database: install Java 17 or later/);
  });

  it("says that there is no Java, also where the command is only a stub", () => {
    const sentence = /^Java was not found: install Java 17 or later/;
    expect(() => findJava({ PATH: nowhere })).toThrow(sentence);
    expect(() => findJava({ PATH: path.join(home("stub", "No Java runtime present", 1), "bin") })).toThrow(
      sentence,
    );
  });
});
