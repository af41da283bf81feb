import { unitsOf } from "@/lib/explorer/receipt";
import { counted, figure } from "@/lib/format";
import type { Checked, Loaded, LoadProgress } from "@/lib/load/screen";
import type { LoadState } from "./use-load";

function some(count: number, words: (count: string) => string): string[] {
  return count > 0 ? [words(figure(count))] : [];
}

/** How far a dry run or a load has come, in one line: `812 loaded of 4,000`. */
export function underWayWords({ status, reading = 0, progress }: LoadState): string {
  if (status === "checking") return `Checking; nothing is written. ${counted(reading, "row")} read.`;
  if (status === "stopping") return "Stopping when what is under way is through…";
  if (!progress) return `Looking for rows of the same key. ${counted(reading, "row")} read.`;
  return `${figure(progress.loaded)} loaded of ${figure(progress.of)}`;
}

/** How a load ended, in one line: `812 loaded, 3 were there already, 2 wrong.` */
export function endWords(loaded: Loaded): string {
  const { there, wrong, yields, left, unsure, of, done } = loaded;
  const parts = [
    `${figure(loaded.loaded)} loaded`,
    ...some(there, (count) => `${count} ${there === 1 ? "was" : "were"} there already`),
    ...some(yields, (count) => `${count} yielded to another row of the same key`),
    ...some(wrong, (count) => `${count} wrong`),
    ...some(unsure, (count) => `${count} sent without an answer, so stored or not`),
    ...some(left, (count) => `${count} not taken by the database`),
    ...some(of - done, (count) => `${count} not sent`),
  ];
  return `${parts.join(", ")}.`;
}

/** What a dry run found: `50 rows: 40 items to load, 8 yield to another row of the same key, 2 wrong.` */
export function checkedWords({ rows, loads, yields, wrong }: Checked): string {
  const parts = [
    `${counted(loads, "item")} to load`,
    ...some(
      yields,
      (count) => `${count} ${yields === 1 ? "yields" : "yield"} to another row of the same key`,
    ),
    ...some(wrong, (count) => `${count} wrong`),
  ];
  return `${counted(rows, "row")}: ${parts.join(", ")}.`;
}

/** `1,250 items/s`, what was sent again and what it cost. */
export function paceWords({ done, ms, resent, capacity }: LoadProgress): string[] {
  const rate = ms > 0 ? Math.round(done / (ms / 1000)) : 0;
  return [`${figure(rate)} items/s`, `${figure(resent)} sent again`, `${unitsOf(capacity)} WCU`];
}
