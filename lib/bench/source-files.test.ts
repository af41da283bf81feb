import { expect, test } from "vitest";
import { sourceFiles } from "./source-files";

test("tests and sources are counted apart, and no source file is longer than the house allows", () => {
  const { code, tests } = sourceFiles(process.cwd());
  expect(tests.largest.file).toMatch(/\.(test|spec)\.ts$/);
  expect(code.largest.file).not.toMatch(/\.(test|spec)\./);
  expect(code.largest.lines).toBeLessThanOrEqual(250);
});
