import { auditItem } from "@/lib/audit/repository";
import { newUser } from "@/lib/auth/new-user";
import { emailGuardItem, findUserByEmail, userItem } from "@/lib/auth/repository";
import { bookingItem } from "@/lib/bookings/item";
import { type Write, writeAll } from "@/lib/dynamo/batch";
import { flightItem } from "@/lib/flights/item";
import { demoDay } from "./demo-day";
import { loadedDays, noteLoaded } from "./marker";
import { demoPassword, demoUsers } from "./users";

export type Loaded = { day: string; flights: number; bookings: number };

/**
 * Writes the demo day of a day that was not loaded yet; gives undefined, and writes nothing, when it was. One that was broken
 * off is written again: the same day always makes the same items. Nobody may book on that day while it loads.
 */
export async function loadDemoDay(
  day: string,
  onProgress?: (done: number, of: number) => void,
): Promise<Loaded | undefined> {
  if ((await loadedDays()).includes(day)) return undefined;
  const { flights, bookings, events } = demoDay(day);
  const writes: Write[] = [
    ...flights.map((flight) => ({ table: "flights" as const, item: flightItem(flight) })),
    ...bookings.map((booking) => ({ table: "bookings" as const, item: bookingItem(booking) })),
    ...events.map((event) => ({ table: "audit" as const, item: auditItem(event) })),
  ];
  await writeAll(writes, onProgress ? { onProgress } : {});
  await noteLoaded(day);
  return { day, flights: flights.length, bookings: bookings.length };
}

/** Makes the demo users that are missing. Their password is public: call it only where DEMO_USERS=1 is allowed. */
export async function loadDemoUsers(): Promise<void> {
  for (const demo of demoUsers) {
    if (await findUserByEmail(demo.email)) continue;
    const user = await newUser(demo, demoPassword);
    await writeAll([
      { table: "users", item: userItem(user) },
      { table: "users", item: emailGuardItem(user) },
    ]);
  }
}
