import { airport } from "@/lib/airports/airports";
import { addDays, dayBounds, localDay } from "@/lib/airports/local-time";
import type { Flight } from "./flight";

/**
 * What `listByRoute` is asked for whole local days at the origin: wall clocks without a zone sort among the instants of
 * their digits, so the bounds cover both and `keep` says which flights belong.
 */
export function routeInDays(origin: string, destination: string, day: string, until: string) {
  const zone = airport(origin)?.zone;
  const walls = { from: `${day}T00:00`, to: `${addDays(until, 1)}T00:00` };
  const instants = zone ? { from: dayBounds(day, zone).from, to: dayBounds(until, zone).to } : walls;
  return {
    origin,
    destination,
    from: instants.from < walls.from ? instants.from : walls.from,
    until: instants.to > walls.to ? instants.to : walls.to,
    keep: ({ departureTime }: Flight): boolean => {
      const departs = departureTime && localDay(departureTime, zone);
      return departs !== undefined && departs !== "" && departs >= day && departs <= until;
    },
  };
}
