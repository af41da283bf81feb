import { flightHref } from "@/components/flights/flight-href";

/** Where a flight gets another aircraft; `wanted` is the one to be looked at, `back` whether passengers go back to their earlier seats. */
export function aircraftHref(
  flightId: string,
  wanted?: { registration: string; type: string; seats: string; back?: boolean },
): string {
  const page = `${flightHref(flightId)}/aircraft`;
  if (!wanted) return page;
  const { registration, type, seats, back } = wanted;
  const address = new URLSearchParams({ registration, type, seats, ...(back ? { back: "1" } : {}) });
  return `${page}?${address}`;
}
