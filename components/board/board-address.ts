import type { BoardFilter } from "@/lib/board/schema";

/** What stands in the address of a board after its `?`. */
export function boardQuery({ day, station, show }: BoardFilter): URLSearchParams {
  return new URLSearchParams({ day, station, show });
}

/** The address of a board. */
export function boardHref(filter: BoardFilter): string {
  return `/board?${boardQuery(filter)}`;
}
