import "server-only";
import { may } from "@/lib/auth/roles";
import { currentUser } from "@/lib/auth/session";
import { searchAirports } from "./airports";

/** An airport as a field suggests it. */
export type AirportSuggestion = { value: string; label: string; detail: string };

/** Airports by code, city or name, the busiest first; undefined for somebody who may not see flights. */
export async function suggestAirports(query: string): Promise<AirportSuggestion[] | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "flights.read")) return undefined;
  return searchAirports(query.slice(0, 100)).map(({ iata, name, city, country }) => ({
    value: iata,
    label: city || name,
    detail: city ? `${name}, ${country}` : country,
  }));
}
