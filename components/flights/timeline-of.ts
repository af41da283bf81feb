import type { FullFilter } from "@/lib/flights/screen";

/** The address of the same day and station drawn by aircraft. */
export function timelineOf({ day, station }: Pick<FullFilter, "day" | "station">): string {
  return `/timeline?${new URLSearchParams({ day, station })}`;
}
