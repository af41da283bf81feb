import type { Stopped } from "@/lib/load/screen";

export type LoadKind = "check" | "load";

/**
 * What comes of a run that somebody stops: its server tells how far it came (`wait`), nothing was written, or nobody knows. `hasBegun`
 * says that a line came from it; `heard` is what the server said of the stop, undefined when it did not answer.
 */
export function afterStop(
  kind: LoadKind,
  hasBegun: boolean,
  heard: Stopped | undefined,
): "wait" | "unwritten" | "lost" {
  if (heard?.isStopping && !heard.isUploading) return "wait";
  if (kind === "check") return "unwritten";
  return heard && !hasBegun ? "unwritten" : "lost";
}
