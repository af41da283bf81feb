import { layoutFor } from "@/lib/aircraft/layout";
import { err, fieldProblem, ok, type Problem, type Result } from "@/lib/result";
import type { Flight, FlightStatus } from "./flight";

/** The states in which a seat can still be taken out of use. */
export const blockable: readonly FlightStatus[] = ["scheduled", "boarding"];

export type BlockRefusal =
  | { kind: "gone" }
  | { kind: "unreadable" }
  | { kind: "too-late"; status: FlightStatus }
  | { kind: "no-such-seat"; seat: string }
  | { kind: "taken"; seat: string }
  | { kind: "blocked-already"; seat: string }
  | { kind: "not-blocked"; seat: string };

const tooLate: Partial<Record<FlightStatus, string>> = {
  departed: "has departed",
  arrived: "has arrived",
  canceling: "is being canceled",
  canceled: "is canceled",
};

/** The refusal as a sentence for the person. */
function explainBlocking(refusal: BlockRefusal): string {
  switch (refusal.kind) {
    case "gone":
      return "This flight is no longer there.";
    case "unreadable":
      return "What is stored as seats of this flight cannot be read; mend it first.";
    case "too-late":
      return `This flight ${tooLate[refusal.status] ?? "is over"}: no seats are blocked on it.`;
    case "no-such-seat":
      return `There is no seat ${refusal.seat} on this aircraft.`;
    case "taken":
      return `Seat ${refusal.seat} is taken. Move its passenger first.`;
    case "blocked-already":
      return `Seat ${refusal.seat} is blocked already.`;
    case "not-blocked":
      return `Seat ${refusal.seat} is not blocked.`;
  }
}

/** Why seats were not blocked or unblocked; what is wrong with a seat is told at its field. */
export function seatProblem(verdict: Result<Flight, BlockRefusal>): Problem {
  if (verdict.ok) return { code: "busy", message: "The flight was busy just now. Try again." };
  const message = explainBlocking(verdict.error);
  if ("seat" in verdict.error) return fieldProblem("seats", message);
  return { code: verdict.error.kind === "gone" ? "not-found" : "refused", message };
}

function readable(flight: Flight): boolean {
  return !["status", "taken_seats", "blocked_seats"].some((name) => flight.unreadable.includes(name));
}

/**
 * May these seats be blocked? Refuses a flight that is gone, over or stored so that it cannot be read, and a seat that the
 * aircraft has not, that is taken or that is blocked already. A flight of unknown aircraft may have any seat.
 */
export function mayBlock(flight: Flight | undefined, seats: readonly string[]): Result<Flight, BlockRefusal> {
  if (!flight) return err({ kind: "gone" });
  if (!readable(flight)) return err({ kind: "unreadable" });
  if (!blockable.includes(flight.status)) return err({ kind: "too-late", status: flight.status });
  const known = layoutFor(flight.aircraftType, flight.capacity).seats;
  const odd = seats.find((seat) => known.length > 0 && !known.includes(seat));
  if (odd) return err({ kind: "no-such-seat", seat: odd });
  const taken = seats.find((seat) => flight.takenSeats.includes(seat));
  if (taken) return err({ kind: "taken", seat: taken });
  const blocked = seats.find((seat) => flight.blockedSeats.includes(seat));
  return blocked ? err({ kind: "blocked-already", seat: blocked }) : ok(flight);
}

/** May these seats be used again? At any time; refuses a flight that is gone or unreadable, and a seat that is not blocked. */
export function mayUnblock(
  flight: Flight | undefined,
  seats: readonly string[],
): Result<Flight, BlockRefusal> {
  if (!flight) return err({ kind: "gone" });
  if (!readable(flight)) return err({ kind: "unreadable" });
  const free = seats.find((seat) => !flight.blockedSeats.includes(seat));
  return free ? err({ kind: "not-blocked", seat: free }) : ok(flight);
}

/** How many seats that would be for sale are blocked: those that this aircraft has and nobody sits in. */
export function seatsBlocked(flight: Flight): number {
  if (flight.blockedSeats.length === 0) return 0;
  const known = layoutFor(flight.aircraftType, flight.capacity).seats;
  return flight.blockedSeats.filter(
    (seat) => !flight.takenSeats.includes(seat) && (known.length === 0 || known.includes(seat)),
  ).length;
}
