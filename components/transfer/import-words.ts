import { counted } from "@/lib/format";
import type { ImportProgress } from "@/lib/transfer/progress";
import type { FileFormat, Verdict } from "@/lib/transfer/schema";

export const stateWords: Record<ImportProgress["state"], string> = {
  opened: "Not checked yet",
  checking: "Being checked",
  checked: "Checked, nothing written",
  running: "Being imported",
  canceling: "Stopping",
  undoing: "Being undone",
  done: "Imported",
  canceled: "Stopped",
  failed: "Failed",
  undone: "Undone",
};

export const formatWords: Record<FileFormat, string> = {
  csv: "CSV",
  json: "JSON list",
  jsonl: "JSON Lines",
  dynamodb: "DynamoDB JSON",
};

export const verdictWords: Record<Verdict, string> = {
  create: "Create",
  update: "Update",
  same: "Same",
  wrong: "Wrong",
};

const number = new Intl.NumberFormat("en-US");

/** `6,106 rows`. */
export function rows(count: number, one = "row"): string {
  return counted(count, one).replace(/^\d+/, number.format(count));
}

/** `3.4 MB`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return counted(bytes, "byte");
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `about 2 minutes left`. */
export function leftWords(seconds: number): string {
  if (seconds < 60) return `about ${counted(Math.max(1, seconds), "second")} left`;
  return `about ${counted(Math.ceil(seconds / 60), "minute")} left`;
}
