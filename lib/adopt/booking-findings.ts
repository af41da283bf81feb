import { createHash } from "node:crypto";
import { type Booking, type BookingStatus, isLive } from "@/lib/bookings/booking";
import { bookingItem, bookingOf } from "@/lib/bookings/item";
import { newLocator } from "@/lib/bookings/locator";
import { nameKey, nameKeyOf, splitName } from "@/lib/bookings/name";
import { faultsOf } from "@/lib/bookings/view";
import type { Item } from "@/lib/dynamo/item";
import { type Told, wrongBookingHistory } from "@/lib/integrity/history";
import { editOf, type Finding, keyOf, type Proposal, recommendedOf } from "./finding";
import type { FindingKind } from "./kinds";
import { bookingStatusOf, respelledSeat } from "./spelling";

/** A live booking as the ledger will see it once its own mends are done; `needs` names those. */
export type Draft = Pick<
  Booking,
  "bookingId" | "flightId" | "seatNumber" | "status" | "requestId" | "createdAt"
> & {
  /** As stored, for conditions: the version and, where it is spelled otherwise, the seat. */
  version: unknown;
  rawSeat?: string;
  rawStatus?: unknown;
  needs: string[];
  /** Its status will be read as canceled: it gives its seat back. */
  leaving?: true;
};

/** A record locator for a booking that has none, always the same for the same booking; `attempt` where another has that one. */
export function adoptedLocator(bookingId: string, attempt = 0): string {
  const bytes = createHash("sha256").update(`${bookingId} ${attempt}`).digest();
  let at = 0;
  return newLocator((below) => (bytes[at++] ?? 0) % below);
}

export function cancelOf(item: Item): Proposal {
  const edits = [editOf("bookings", item, { status: "canceled" })];
  return {
    choice: "cancel",
    label: "Cancel the booking",
    mend: { how: "cancel", bookingId: String(item.booking_id), edits },
  };
}

function statusProposals(item: Item): { proposals: Proposal[]; recommended?: string } {
  const to = (status: BookingStatus): Proposal =>
    status === "canceled"
      ? { ...cancelOf(item), choice: status, label: "Canceled" }
      : {
          choice: status,
          label: status.replace("_", " "),
          mend: { how: "edit", edits: [editOf("bookings", item, { status })] },
        };
  const meant = bookingStatusOf(item.status);
  return meant
    ? { proposals: [to(meant)], recommended: meant }
    : { proposals: [to("confirmed"), to("canceled")] };
}

/** What the indexes and edits go by and this booking lacks, or has wrong: what Apron would have stored. */
function derived(item: Item, booking: Booking): Item {
  const { passengerName: name, nameKey: key } = booking;
  const set: Item = {};
  if (name) {
    const split = splitName(name, key);
    const right = key && nameKey(split.given, split.family) === key ? key : nameKeyOf(name);
    const stored = bookingItem({ ...booking, nameKey: right });
    for (const [attribute, value] of Object.entries(stored))
      if (attribute.startsWith("name_")) set[attribute] = value;
  }
  if (!booking.recordLocator) set.record_locator = adoptedLocator(booking.bookingId);
  return Object.fromEntries(Object.entries(set).filter(([attribute, value]) => item[attribute] !== value));
}

/** Of as good as every draft: many are held at once. */
const noNeeds: string[] = [];

type Own = { findings: Finding[]; draft?: Draft };

/**
 * What is wrong with one booking by itself, and how the ledger will see it once that is mended. `events` are all of its own;
 * without them its history is not asked.
 */
export function bookingFindings(item: Item, events?: readonly Told[]): Own {
  const booking = bookingOf(item);
  const id = booking.bookingId;
  const findings: Finding[] = [];
  const find = (kind: FindingKind, sentence: string, rest: Partial<Finding>) =>
    findings.push({ kind, table: "bookings", id, sentences: [sentence], proposals: [], needs: [], ...rest });

  if (!booking.passengerName && !booking.flightId) {
    const label = "Delete what is left";
    find("booking-ghost", `Booking ${id} has no passenger and no flight.`, {
      proposals: [{ choice: "delete", label, mend: { how: "delete", table: "bookings", id, item } }],
    });
    return { findings };
  }
  if (!booking.status) {
    const word = item.status === undefined ? "no status" : `the status “${String(item.status)}”`;
    find("status-word", `Booking ${id} has ${word}.`, statusProposals(item));
  }
  const seat = respelledSeat(booking.seatNumber);
  if (seat) {
    const mend = { how: "edit", edits: [editOf("bookings", item, { seat_number: seat })] } as const;
    const proposals = [{ choice: "respell", label: `Seat ${seat}`, mend }];
    find("seat-spelling", `Seat ${booking.seatNumber} of booking ${id} is seat ${seat}.`, {
      proposals,
      recommended: "respell",
    });
  }
  const changed: string[] = findings.filter(recommendedOf).map(keyOf);
  const missing = derived(item, booking);
  const lacks = [...Object.keys(missing), ...(item.version === undefined ? ["version"] : [])];
  if (lacks.length > 0)
    find("derived-missing", `Booking ${id} lacks ${lacks.join(", ")}.`, {
      proposals: [
        {
          choice: "derive",
          label: "Write them",
          mend: { how: "edit", edits: [editOf("bookings", item, missing)] },
        },
      ],
      recommended: "derive",
    });
  if (events)
    for (const { breach, sentence } of wrongBookingHistory(booking, events))
      find("history", sentence, {
        proposals: [
          {
            choice: "record",
            label: "Record the gap",
            mend: {
              how: "edit",
              edits: [editOf("bookings", item, {})],
              ...(breach === "contradicted" ? { told: { status: item.status } } : {}),
            },
          },
        ],
        recommended: "record",
      });

  if (!isLive(booking)) return { findings };
  const status = booking.status ?? bookingStatusOf(item.status);
  const leaving = !isLive({ status });
  const faults = faultsOf({ ...booking, status: "confirmed" }).filter(
    (fault) => !/^No (flight|seat)/.test(fault),
  );
  if (faults.length > 0) find("incomplete", `Booking ${id}: ${faults.join(" ")}`, {});
  return {
    findings,
    draft: {
      bookingId: id,
      ...(booking.flightId ? { flightId: booking.flightId } : {}),
      ...(booking.seatNumber ? { seatNumber: seat ?? booking.seatNumber } : {}),
      ...(status ? { status } : {}),
      ...(booking.requestId ? { requestId: booking.requestId } : {}),
      ...(booking.createdAt ? { createdAt: booking.createdAt } : {}),
      version: item.version,
      ...(booking.status ? {} : { rawStatus: item.status }),
      ...(seat && booking.seatNumber ? { rawSeat: booking.seatNumber } : {}),
      needs: changed.length > 0 ? changed : noNeeds,
      ...(leaving ? { leaving } : {}),
    },
  };
}
