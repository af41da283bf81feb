import "server-only";
import { airport } from "@/lib/airports/airports";
import { addDays, today } from "@/lib/airports/local-time";
import { allowed } from "@/lib/auth/session";
import { env } from "@/lib/env";

/** Where a new season most likely begins: at the home station, tomorrow. For who may create flights. */
export async function getScheduleStart(): Promise<{ origin: string; city: string; from: string }> {
  await allowed("flights.create");
  const origin = env().homeStation;
  const home = airport(origin);
  return {
    origin,
    city: home?.city ?? origin,
    from: addDays(today(new Date(), home?.zone ?? "UTC"), 1),
  };
}
