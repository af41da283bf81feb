import type { Weight } from "./first-load";
import type { ImportSpeeds } from "./import-bench";
import type { KindName } from "./kinds";
import type { Timing } from "./measure";
import type { SourceFiles } from "./source-files";

export type Figures = {
  rounds: { warmUp: number; measured: number };
  /** Milliseconds. */
  timings: Record<KindName, Timing>;
  ratios: Ratio[];
  firstLoad: Weight[];
  imports: ImportSpeeds;
  sources: { code: SourceFiles; tests: SourceFiles };
};

/** How many times as long `of` takes as `over`; `aim` is the most that the middle may be. */
export type Ratio = { of: KindName; over: KindName; p50: number; p95: number; aim?: number };

const compared: readonly Pick<Ratio, "of" | "over" | "aim">[] = [
  { of: "Apron page", over: "bare page", aim: 1.3 },
  { of: "Apron page", over: "raw query" },
  { of: "bare page", over: "raw query" },
  { of: "Apron action", over: "bare action", aim: 1.3 },
  { of: "Apron action", over: "raw transaction" },
  { of: "bare action", over: "raw transaction" },
];

export function ratiosOf(timings: Record<KindName, Timing>): Ratio[] {
  return compared.map((pair) => ({
    ...pair,
    p50: timings[pair.of].p50 / timings[pair.over].p50,
    p95: timings[pair.of].p95 / timings[pair.over].p95,
  }));
}

function line(name: string, ...cells: (number | string)[]): string {
  const figures = cells.map((cell) => (typeof cell === "number" ? cell.toFixed(2) : cell).padStart(9));
  return `  ${name.padEnd(48)}${figures.join("")}`;
}

function aimed(aim: number | undefined, figure: number): string {
  if (aim === undefined) return "";
  return `   aim <= ${aim}${figure <= aim ? "" : ", missed"}`;
}

function sizes(name: string, { files, lines, median, largest }: SourceFiles): string {
  return `  ${name.padEnd(8)}${files} files, ${lines} lines, median ${median}, largest ${largest.lines} (${largest.file})`;
}

/** At least so many times the rows of a plain loop. */
const importAim = 3;

/** The speed of the import as a table for a terminal. */
export function importInWords(imports: ImportSpeeds): string {
  const speeds = Object.entries(imports);
  const { rows = 0, rounds = 0 } = speeds[0]?.[1] ?? {};
  return [
    "",
    line(
      `rows/s, ${rounds} rounds of ${rows} new flights`,
      "loop",
      "bare",
      "check",
      "import",
      "ratio",
      "from",
      "to",
    ),
    ...speeds.map(([storage, { loop, bare, checking, importing, ratio, lowest, highest, flush }]) => {
      const whole = [loop, bare, checking, importing].map(String);
      const missed = ratio >= importAim ? "" : ", missed";
      const where = flush === undefined ? storage : `${storage}, a flush ${flush.toFixed(2)} ms`;
      return `${line(`database ${where}`, ...whole, ratio, lowest, highest)}   aim >= ${importAim}${missed}`;
    }),
    "",
    "",
  ].join("\n");
}

/** The figures as tables for a terminal. */
export function inWords({ rounds, timings, ratios, firstLoad, imports, sources }: Figures): string {
  return [
    "",
    line(`ms, one of each per round, ${rounds.measured} rounds`, "p50", "p95"),
    ...Object.entries(timings).map(([name, { p50, p95 }]) => line(name, p50, p95)),
    "",
    line("ratio", "p50", "p95"),
    ...ratios.map(({ of, over, p50, p95, aim }) => line(`${of} / ${over}`, p50, p95) + aimed(aim, p50)),
    "",
    line("first-load JS, gzip", "KiB"),
    ...firstLoad.map(({ page, kib, aim }) => line(page, kib) + aimed(aim, kib)),
    importInWords(imports).trimEnd(),
    "",
    sizes("code", sources.code),
    sizes("tests", sources.tests),
    "",
    "",
  ].join("\n");
}
