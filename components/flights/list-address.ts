import type { FullFilter } from "@/lib/flights/screen";

/** The address of a flight list: everything that narrows it, and a cursor where one page follows another. */
export function listAddress(filter: FullFilter, cursor: { before?: string; after?: string } = {}): string {
  const { day, until, station, show, from, to, status, carrier, seats } = filter;
  const params = new URLSearchParams({ day, station });
  if (from && to) {
    params.set("from", from);
    params.set("to", to);
    params.set("until", until);
  }
  if (show !== "departures") params.set("show", show);
  if (status) params.set("status", status);
  if (carrier) params.set("carrier", carrier);
  if (seats) params.set("seats", "1");
  if (cursor.before) params.set("before", cursor.before);
  if (cursor.after) params.set("after", cursor.after);
  return `/flights?${params}`;
}

/** The same list without what narrows it: its day and station stay. */
export function withoutNarrowing(filter: FullFilter): FullFilter {
  const { day, until, station, show } = filter;
  return { day, until, station, show, seats: false };
}

/** Each filter that is on, in words, with the list as it is without it. */
export function narrowings(filter: FullFilter): { name: string; value: string; without: FullFilter }[] {
  const { from, to, status, carrier, seats } = filter;
  const on: { name: string; value: string; without: FullFilter }[] = [];
  if (from && to)
    on.push({
      name: "Route",
      value: `${from}–${to}`,
      without: { ...filter, from: undefined, to: undefined },
    });
  if (status) on.push({ name: "Status", value: status, without: { ...filter, status: undefined } });
  if (carrier) on.push({ name: "Carrier", value: carrier, without: { ...filter, carrier: undefined } });
  if (seats) on.push({ name: "With", value: "free seats", without: { ...filter, seats: false } });
  return on;
}
