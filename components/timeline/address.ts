import { boardHref } from "@/components/board/board-address";
import type { FullView } from "@/lib/timeline/screen";

/** The address of a timeline; what is as it is without being said stays out of it. */
export function timelineAddress({ day, station, from, zoom, utc }: FullView): string {
  const params = new URLSearchParams({ day, station });
  if (zoom !== 24) params.set("zoom", String(zoom));
  if (from !== "00:00") params.set("from", from);
  if (utc) params.set("zone", "utc");
  return `/timeline?${params}`;
}

/** The same day as a table, which is its board. */
export function tableAddress({ day, station }: Pick<FullView, "day" | "station">): string {
  return boardHref({ day, station, show: "both" });
}
