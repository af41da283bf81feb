import { may, type Permission, type Role } from "@/lib/auth/roles";
import type { Place } from "./nav-links";

type GuardedPlace = Place & { needs: Permission; keys?: string };

const groups: readonly (readonly GuardedPlace[])[] = [
  [
    { href: "/board", label: "Board", needs: "flights.read", keys: "g b" },
    { href: "/flights", label: "Flights", needs: "flights.read", keys: "g f" },
    { href: "/timeline", label: "Timeline", needs: "flights.read", keys: "g l" },
    { href: "/bookings", label: "Bookings", needs: "bookings.read", keys: "g k" },
    { href: "/disruptions", label: "Disruptions", needs: "flights.cancel", keys: "g d" },
  ],
  [
    { href: "/schedule", label: "Schedule", needs: "flights.create", keys: "g s" },
    { href: "/explorer", label: "Explorer", needs: "explorer.read", keys: "g x" },
    { href: "/import", label: "Import", needs: "records.import", keys: "g i" },
    { href: "/tables", label: "Tables", needs: "explorer.read", keys: "g t" },
    { href: "/adopt", label: "Adopt", needs: "explorer.read", keys: "g a" },
  ],
];

/** The places of the desk that somebody of this role may see, in groups; a group of none is left out. */
export function placesFor(role: Role): (readonly GuardedPlace[])[] {
  return groups
    .map((group) => group.filter((place) => may(role, place.needs)))
    .filter((group) => group.length > 0);
}

/** The two keys that lead to each of those places. */
export function placeKeys(role: Role): { keys: string; label: string; href: string }[] {
  return placesFor(role)
    .flat()
    .flatMap(({ keys, label, href }) => (keys ? [{ keys, label, href }] : []));
}
