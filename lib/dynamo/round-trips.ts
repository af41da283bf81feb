import { db } from "./client";

/** What was asked of the database, in order, and how many answers had to be waited for one after another. */
export type RoundTrips = { asked: string[]; deep: number };

export type Trip = { operation: string; from: number; until: number };

/** The longest chain of requests of which each was sent after the answer to the one before it. */
export function depthOf(trips: readonly Trip[]): number {
  const done: { until: number; deep: number }[] = [];
  for (const { from, until } of [...trips].sort((a, b) => a.from - b.from)) {
    const before = done.filter((trip) => trip.until <= from).map(({ deep }) => deep);
    done.push({ until, deep: 1 + Math.max(0, ...before) });
  }
  return Math.max(0, ...done.map(({ deep }) => deep));
}

/** For tests: counts what this process asks of the database while `work` runs. */
export async function roundTripsOf(work: () => Promise<unknown>): Promise<RoundTrips> {
  const trips: Trip[] = [];
  db().middlewareStack.add(
    (next, context) => async (args) => {
      const trip = { operation: String(context.commandName), from: performance.now(), until: Infinity };
      trips.push(trip);
      try {
        return await next(args);
      } finally {
        trip.until = performance.now();
      }
    },
    { step: "initialize", priority: "high", name: "counting" },
  );
  try {
    await work();
  } finally {
    db().middlewareStack.remove("counting");
  }
  return { asked: trips.map(({ operation }) => operation.replace(/Command$/, "")), deep: depthOf(trips) };
}
