import { ulid } from "ulid";
import { type Actor, type AuditEvent, type EventKind, flightSubject } from "@/lib/audit/event";
import { record } from "@/lib/audit/repository";
import { table } from "@/lib/dynamo/client";
import { lookUp, OutcomeUnknown } from "@/lib/dynamo/faults";
import { type TransactAction, transact } from "@/lib/dynamo/transact";
import type { Flight, FlightStatus } from "@/lib/flights/flight";
import { find } from "@/lib/flights/repository";

/** A disruption, as it signs what it does to a flight. */
export type Signing = { jobId: string; who: Actor; reason: string };

type Turn = {
  kind: EventKind;
  from: readonly FlightStatus[];
  to: FlightStatus;
  /** Whether an unknown or repeated outcome is this turn's own. */
  isDone: (flight: Flight) => boolean;
  /** Further conditions, and what becomes of the mark of the disruption. */
  condition?: string;
  mark: "set" | "keep" | "remove" | "none";
};

function update(flightId: string, turn: Turn, event: AuditEvent, jobId: string): TransactAction {
  const statuses = Object.fromEntries(turn.from.map((status, at) => [`:from${at}`, status]));
  const inThem = `#status IN (${Object.keys(statuses).join(", ")})`;
  const scheduled = turn.from.includes("scheduled") ? `(attribute_not_exists(#status) OR ${inThem})` : inThem;
  const conditions = ["attribute_exists(flight_id)", scheduled, ...(turn.condition ? [turn.condition] : [])];
  if (turn.mark === "none") conditions.push("attribute_not_exists(disruption_job)");
  else if (turn.mark !== "set") conditions.push("disruption_job = :job");
  return {
    Update: {
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: `SET #status = :to, version = if_not_exists(version, :none) + :one, updated_at = :at, updated_by = :by${
        turn.mark === "set" ? ", disruption_job = :job" : ""
      }${turn.mark === "remove" ? " REMOVE disruption_job" : ""}`,
      ConditionExpression: conditions.join(" AND "),
      ExpressionAttributeNames: { "#status": "status" },
      ExpressionAttributeValues: {
        ...statuses,
        ":to": turn.to,
        ...(turn.mark === "none" ? {} : { ":job": jobId }),
        ":none": 0,
        ":one": 1,
        ":at": event.at,
        ":by": event.byId,
      },
    },
  };
}

/** Turns a flight's status, with its event; gives the flight as it stands, whoever turned it. */
async function turn(
  flightId: string,
  what: Turn,
  { jobId, who, reason }: Signing,
): Promise<Flight | undefined> {
  const before = await find(flightId);
  if (!before || what.isDone(before)) return before;
  const now = new Date();
  const event: AuditEvent = {
    subject: flightSubject(flightId),
    eventId: ulid(now.getTime()),
    kind: what.kind,
    at: now.toISOString(),
    byId: who.userId,
    byName: who.name,
    changes: { status: { from: before.status, to: what.to } },
    reason,
    requestId: jobId,
  };
  const outcome = await transact([update(flightId, what, event, jobId), record(event)], event.eventId);
  const told = `flight ${flightId} ${what.kind}`;
  const after = await lookUp(told, () => find(flightId));
  if (outcome.kind === "unknown" && after && !what.isDone(after)) throw new OutcomeUnknown(told);
  return after;
}

/**
 * Closes a flight for sale, to be canceled: from here on no booking is accepted on it. Gives the flight as it stands: it was
 * refused unless it is `canceling` for this disruption.
 */
export function close(flightId: string, signing: Signing): Promise<Flight | undefined> {
  const ours = ({ status, disruptionJob }: Flight) =>
    (status === "canceling" || status === "canceled") && disruptionJob === signing.jobId;
  return turn(
    flightId,
    { kind: "flight.closed", from: ["scheduled", "boarding"], to: "canceling", mark: "set", isDone: ours },
    signing,
  );
}

/** Cancels a closed flight once nobody has a seat on it; gives the flight as it stands. */
export function cancelEmpty(flightId: string, signing: Signing): Promise<Flight | undefined> {
  return turn(
    flightId,
    {
      kind: "flight.canceled",
      from: ["canceling"],
      to: "canceled",
      condition: "attribute_not_exists(taken_seats)",
      mark: "keep",
      isDone: ({ status }) => status === "canceled",
    },
    signing,
  );
}

/** Puts a flight that this disruption closed or canceled back on sale; gives the flight as it stands. */
export function reopen(flightId: string, signing: Signing): Promise<Flight | undefined> {
  return turn(
    flightId,
    {
      kind: "flight.reopened",
      from: ["canceling", "canceled"],
      to: "scheduled",
      mark: "remove",
      isDone: ({ disruptionJob }) => disruptionJob !== signing.jobId,
    },
    signing,
  );
}

/** Takes a flight from the gate back on sale, for those who return to it; gives the flight as it stands. */
export function holdBoarding(flightId: string, signing: Signing): Promise<Flight | undefined> {
  return turn(
    flightId,
    {
      kind: "flight.stepped",
      from: ["boarding"],
      to: "scheduled",
      mark: "none",
      isDone: ({ status }) => status !== "boarding",
    },
    signing,
  );
}

/** Has a flight that was put back on sale board again, where it was at the gate before; gives the flight as it stands. */
export function boardAgain(flightId: string, signing: Signing): Promise<Flight | undefined> {
  return turn(
    flightId,
    {
      kind: "flight.stepped",
      from: ["scheduled"],
      to: "boarding",
      mark: "none",
      isDone: ({ status }) => status !== "scheduled",
    },
    signing,
  );
}
