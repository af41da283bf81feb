import type { Actor } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import { carryOut } from "@/lib/changes/carry-out";
import { grouped } from "@/lib/grouped";
import { reseatReason } from "./last-change";
import { aboardNow } from "./repository";
import type { AskedSeat } from "./schema";

export type Doing = { who: Actor; requestId: string };

/** What became of passengers who were to be reseated: how many sit there now, and of whom not, with the reason as a sentence. */
export type Reseated = { seated: number; lost: string[] };

/** With its event each takes two of a transaction's hundred actions, and a condition two of its operators for each seat. */
const mostAtOnce = 20;

type Going = { booking: Booking; to: string };

/** Whole parties one after the other, as many as one transaction takes; only a party that is larger is parted. */
export function bundles<T extends { booking: Pick<Booking, "bookingId" | "recordLocator"> }>(
  going: readonly T[],
): T[][] {
  const parties = [...grouped(going, ({ booking }) => booking.recordLocator ?? booking.bookingId).values()];
  const made: T[][] = [];
  for (const party of parties)
    for (let from = 0; from < party.length; from += mostAtOnce) {
      const part = party.slice(from, from + mostAtOnce);
      const last = made.at(-1);
      if (last && last.length + part.length <= mostAtOnce) last.push(...part);
      else made.push(part);
    }
  return made;
}

async function seatThem(going: readonly Going[], reason: string, doing: Doing): Promise<string | undefined> {
  const [first, ...rest] = going.map(({ booking, to }) => ({ booking, to: { seatNumber: to } }));
  if (!first) return undefined;
  const done = await carryOut(
    { ok: true, value: [first, ...rest] },
    { ...doing, kind: "booking.reseated", reason },
  );
  return done.ok ? undefined : (Object.values(done.error.fields ?? {})[0]?.message ?? done.error.message);
}

function called(going: readonly Going[]): string {
  return going.map(({ booking }) => booking.passengerName ?? booking.bookingId).join(", ");
}

/**
 * Gives passengers of a flight the seats that were asked for, one bounded transaction after the other. Whoever sits there already
 * is counted as seated, so that the same plan again does the rest of it. Whoever sits elsewhere than when the plan was made, is
 * aboard or is no longer booked stays as they are. Where a seat is lost to somebody else, that party stays and is told of; the
 * other parties are seated.
 */
export async function reseat(
  flightId: string,
  asked: readonly AskedSeat[],
  aircraft: string,
  doing: Doing,
): Promise<Reseated> {
  const aboard = new Map((await aboardNow(flightId)).map((booking) => [booking.bookingId, booking]));
  const result: Reseated = { seated: 0, lost: [] };
  const going: Going[] = [];
  for (const { bookingId, from, to } of asked) {
    const booking = aboard.get(bookingId);
    if (booking?.seatNumber === to) result.seated++;
    else if (!booking) result.lost.push(`${bookingId} is no longer booked on this flight.`);
    else if (booking.status === "boarded") result.lost.push(`${called([{ booking, to }])} is aboard.`);
    else if (booking.seatNumber !== from)
      result.lost.push(
        `${called([{ booking, to }])} sits in ${booking.seatNumber ?? "no seat"} now and stays there.`,
      );
    else going.push({ booking, to });
  }
  const reason = `${reseatReason} to ${aircraft}`;
  for (const bundle of bundles(going)) {
    if (!(await seatThem(bundle, reason, doing))) {
      result.seated += bundle.length;
      continue;
    }
    for (const party of grouped(
      bundle,
      ({ booking }) => booking.recordLocator ?? booking.bookingId,
    ).values()) {
      const problem = await seatThem(party, reason, doing);
      if (problem) result.lost.push(`${called(party)}: ${problem}`);
      else result.seated += party.length;
    }
  }
  return result;
}
