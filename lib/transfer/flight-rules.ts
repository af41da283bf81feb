import { NumberValue } from "@aws-sdk/lib-dynamodb";
import { capacityOf, MOST_SEATS } from "@/lib/aircraft/capacity";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import { flightOf } from "@/lib/flights/item";
import { counted } from "@/lib/format";
import type { Draft } from "./drafts/draft";
import { type Judgement, judge, untouchable } from "./judge";
import type { ImportMode } from "./schema";

/** Seats move by the ledger alone; blocking has its own history. */
const untouched = untouchable(["flight_id", "seats_available", "taken_seats", "blocked_seats"]);

/** Why a stored flight may not become so: sold seats bind its capacity and its cancelation. */
function refuse(sets: Item, stored: Item): string[] {
  const { takenSeats, seatsAvailable, capacity } = flightOf(stored);
  const reasons: string[] = [];
  const sold = counted(takenSeats.length, "passenger");
  if (sets.status === "canceling")
    reasons.push("A flight is only being canceled while Apron moves its passengers: cancel it on its page.");
  if (sets.status === "canceled" && takenSeats.length > 0)
    reasons.push(`This flight has ${sold}: cancel it on its page, where they are taken care of.`);
  if (sets.capacity instanceof NumberValue) {
    const delta = Number(sets.capacity.value) - (capacity ?? 0);
    const left = capacity === undefined ? -takenSeats.length : (seatsAvailable ?? 0);
    if (left + delta < 0)
      reasons.push(`This flight has ${sold}, more than ${sets.capacity.value} seats hold.`);
  }
  return reasons;
}

/** What becomes of a flight's row beside the stored flight. Seats sold and blocked are never the file's to say. */
export function judgeFlight(draft: Draft, stored: Item | undefined, mode: ImportMode): Judgement {
  const judged = judge(draft, stored, mode, {
    what: `flight ${draft.key}`,
    untouchable: untouched,
    refuse,
  });
  if (judged.verdict === "create" && draft.wanted.status === "canceling")
    return { ...judged, verdict: "wrong", reasons: ["A flight cannot be made while it is being canceled."] };
  const ledger = stored?.seats_available;
  const said = draft.wanted.seats_available;
  if (ledger instanceof NumberValue && said instanceof NumberValue && ledger.value !== said.value)
    return {
      ...judged,
      notes: [
        ...judged.notes,
        `The seats for sale stay ${ledger.value}, as sold; the file says ${said.value}.`,
      ],
    };
  return judged;
}

function wholeOf(value: unknown): number | undefined {
  return value instanceof NumberValue ? Number(value.value) : undefined;
}

/**
 * The seats of a flight that an import makes: as the file says, or those for sale with those taken, or what its type usually
 * has. All are for sale: bookings that come after it take theirs.
 */
export function capacityOfDraft({ wanted }: Draft): number | undefined {
  const left = wholeOf(wanted.seats_available);
  const taken = wanted.taken_seats instanceof Set ? wanted.taken_seats.size : 0;
  const seats =
    wholeOf(wanted.capacity) ??
    (left === undefined ? capacityOf(String(wanted.aircraft_type ?? "")) : left + taken);
  return seats !== undefined && seats <= MOST_SEATS ? seats : undefined;
}

/** Who imports, when, and the event that tells of it. */
export type ImportStamp = { at: string; byId: string; jobId: string; importEvent: string };

/** The whole item of a flight that an import makes. */
export function createdFlight(draft: Draft, stamp: ImportStamp): Item {
  const { taken_seats: _ledger, seats_available: _sold, capacity: _given, ...wanted } = draft.wanted;
  const capacity = capacityOfDraft(draft);
  return {
    status: "scheduled",
    ...wanted,
    ...(capacity === undefined
      ? {}
      : { capacity: exactNumber(String(capacity)), seats_available: exactNumber(String(capacity)) }),
    version: 1,
    created_at: stamp.at,
    created_by: stamp.byId,
    updated_at: stamp.at,
    updated_by: stamp.byId,
    import_event: stamp.importEvent,
    import_job: stamp.jobId,
  };
}
