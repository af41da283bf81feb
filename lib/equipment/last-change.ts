import type { AuditEvent } from "@/lib/audit/event";
import type { Flight } from "@/lib/flights/flight";
import { type Aircraft, aircraftOf } from "./equipment";

/** How the events of reseating passengers on another aircraft say why; the words of the aircraft follow. */
export const reseatReason = "Aircraft change";

/** What the last change of a flight's aircraft did: what it was flown with before, and who was reseated, from where to where. */
export type LastChange = { before: Aircraft; moved: Map<string, { from: string; to: string }> };

/**
 * What the events since the last change of the aircraft, newest first, tell of it; undefined without one. Whoever was reseated
 * several times comes from the first of those seats.
 */
export function lastChangeOf(flight: Flight, events: readonly AuditEvent[]): LastChange | undefined {
  const change = events.find(({ kind }) => kind === "flight.reequipped");
  const now = aircraftOf(flight);
  if (!change || !now) return undefined;
  const was = (field: "registration" | "aircraftType", stays: string | undefined) =>
    field in change.changes ? change.changes[field]?.from : stays;
  const [registration, aircraftType] = [
    was("registration", now.registration),
    was("aircraftType", now.aircraftType),
  ];
  const moved: LastChange["moved"] = new Map();
  for (const { kind, reason, bookingId, changes } of events) {
    const { from, to } = changes.seatNumber ?? {};
    if (kind !== "booking.reseated" || !reason?.startsWith(reseatReason) || !bookingId || !from || !to)
      continue;
    moved.set(bookingId, { from, to: moved.get(bookingId)?.to ?? to });
  }
  return {
    before: {
      capacity: Number(change.changes.capacity?.from ?? now.capacity),
      ...(aircraftType ? { aircraftType } : {}),
      ...(registration ? { registration } : {}),
    },
    moved,
  };
}

/** Where each of these passengers sat before the change, if they still sit where it put them. */
export function earlierSeats(
  { moved }: LastChange,
  travelers: readonly { bookingId: string; seat: string }[],
): Map<string, string> {
  return new Map(
    travelers.flatMap(({ bookingId, seat }): [string, string][] => {
      const move = moved.get(bookingId);
      return move?.to === seat ? [[bookingId, move.from]] : [];
    }),
  );
}
