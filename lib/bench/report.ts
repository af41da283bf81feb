import type { Weight } from "./first-load";
import type { KindName } from "./kinds";
import type { Timing } from "./measure";
import type { SourceFiles } from "./source-files";

export type Figures = {
  rounds: { warmUp: number; measured: number };
  /** Milliseconds. */
  timings: Record<KindName, Timing>;
  ratios: Ratio[];
  firstLoad: Weight[];
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

/** The figures as tables for a terminal. */
export function inWords({ rounds, timings, ratios, firstLoad, sources }: Figures): string {
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
    "",
    sizes("code", sources.code),
    sizes("tests", sources.tests),
    "",
    "",
  ].join("\n");
}
