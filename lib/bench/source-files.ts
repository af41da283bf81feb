import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { percentile } from "./measure";

const folders = ["app", "components", "lib", "e2e", "scripts"];
const isSource = /\.(tsx?|mjs|css)$/;
const isTest = /\.(test|spec)\.tsx?$/;

export type SourceFiles = {
  files: number;
  lines: number;
  median: number;
  largest: { file: string; lines: number };
};

function linesOf(file: string): number {
  return readFileSync(file, "utf8").split("\n").length - 1;
}

/** How many source files there are under `root` and how long they are in lines; tests apart from the rest. */
export function sourceFiles(root: string): { code: SourceFiles; tests: SourceFiles } {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => isSource.test(name))
      .map((name) => path.join(folder, name)),
  );
  const measured = files.map((file) => ({ file, lines: linesOf(path.join(root, file)) }));
  const [tests, code] = [true, false].map((wanted) =>
    summary(measured.filter(({ file }) => isTest.test(file) === wanted)),
  );
  return { code: code ?? summary([]), tests: tests ?? summary([]) };
}

function summary(files: { file: string; lines: number }[]): SourceFiles {
  const largest = files.reduce((a, b) => (b.lines > a.lines ? b : a), { file: "", lines: 0 });
  const all = files.map(({ lines }) => lines);
  return {
    files: files.length,
    lines: all.reduce((sum, lines) => sum + lines, 0),
    median: percentile(all, 0.5),
    largest,
  };
}
