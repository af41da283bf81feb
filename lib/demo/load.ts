import { randomUUID } from "node:crypto";
import { auditItem } from "@/lib/audit/repository";
import { newUser } from "@/lib/auth/new-user";
import { emailGuardItem, findUserByEmail, userItem } from "@/lib/auth/repository";
import { bookingItem } from "@/lib/bookings/item";
import { writeAll } from "@/lib/dynamo/batch";
import { table } from "@/lib/dynamo/client";
import { OutcomeUnknown } from "@/lib/dynamo/faults";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
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
  const writes: TransactAction[] = [
    ...flights.map((flight) => ({ Put: { TableName: table("flights"), Item: flightItem(flight) } })),
    ...bookings.map((booking) => ({ Put: { TableName: table("bookings"), Item: bookingItem(booking) } })),
    ...events.map((event) => ({ Put: { TableName: table("audit"), Item: auditItem(event) } })),
  ];
  await writeByHundreds(writes, onProgress);
  await noteLoaded(day);
  return { day, flights: flights.length, bookings: bookings.length };
}

/**
 * Writes a hundred items to a transaction. DynamoDB Local waits for the disk once for each transaction, but for each item of a
 * BatchWriteItem: on a busy disk that is the difference between seconds and minutes.
 */
async function writeByHundreds(
  writes: TransactAction[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<void> {
  for (let done = 0; done < writes.length; done += 100) {
    onProgress(done, writes.length);
    const outcome = await transact(writes.slice(done, done + 100), randomUUID());
    if (outcome.kind !== "done") throw new OutcomeUnknown("demo day loaded");
  }
  onProgress(writes.length, writes.length);
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
