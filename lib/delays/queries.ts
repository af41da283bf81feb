import "server-only";
import { airport } from "@/lib/airports/airports";
import { may } from "@/lib/auth/roles";
import { currentUser } from "@/lib/auth/session";
import { readFlight } from "@/lib/flights/read-flight";
import type { DelayStart } from "./screen";
import { startOf } from "./view";

/** A flight as the dialog that delays it starts; undefined when there is none, and for somebody who may not delay it. */
export async function getDelayStart(flightId: string): Promise<DelayStart | undefined> {
  const user = await currentUser();
  if (!user || !may(user.role, "flights.retime")) return undefined;
  const flight = await readFlight(flightId);
  return flight && startOf(flight, airport);
}
