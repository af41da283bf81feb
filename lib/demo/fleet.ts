import { capacityOf } from "@/lib/aircraft/capacity";

export type DemoAircraft = { type: string; capacity: number };

/** Alaska Airlines numbered its 737s by model: the first digit of the registration tells it (fleet of 2015). */
const typeByDigit: Record<string, string> = { 3: "739", 4: "73J", 5: "73H", 6: "73W", 7: "734" };

/** The type that a registration of Alaska Airlines tells, `N318AS` a 737-900; a 737-800 where it tells none. */
export function aircraftOf(registration: string): DemoAircraft {
  const type = typeByDigit[registration.charAt(1)] ?? "73H";
  return { type, capacity: capacityOf(type) ?? 163 };
}

/**
 * A one-way fare in US cents by distance in statute miles: 49 dollars and 9 cents a mile, to the next fare that ends in 9.
 * Seattle to Portland comes to 69 dollars, to Lihue to 299.
 */
export function fareCents(miles: number): number {
  return (Math.ceil((49 + 0.09 * miles + 1) / 10) * 10 - 1) * 100;
}
