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
  ssim: "Schedule (SSIM chapter 7)",
};

export const verdictWords: Record<Verdict, string> = {
  create: "Create",
  update: "Update",
  same: "Same",
  wrong: "Wrong",
};

/** `about 2 minutes left`. */
export function leftWords(seconds: number): string {
  if (seconds < 60) return `about ${counted(Math.max(1, seconds), "second")} left`;
  return `about ${counted(Math.ceil(seconds / 60), "minute")} left`;
}
