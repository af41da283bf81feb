import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { type AuditEvent, flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { importEventItem } from "@/lib/audit/import-event";
import { auditItem } from "@/lib/audit/repository";
import { writeAll } from "@/lib/dynamo/batch";
import { db, table } from "@/lib/dynamo/client";
import { roundTripsOf } from "@/lib/dynamo/round-trips";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { flightItem } from "@/lib/flights/item";
import { newId, olga, sampleFlight } from "@/lib/flights/sample-flight";
import { readChanges } from "./read-changes";
import { changesAddress } from "./schema";
import type { BoardChanges, Mark } from "./screen";

useTables();

const minute = 60_000;
let hours = 0;

/** An hour that no other test has, far from the present: events of a test are told by the time that it gives them. */
function ownHour(): number {
  hours += 1;
  return Date.parse("2041-05-01T12:10:00Z") + hours * 86_400_000;
}

async function put(item: Record<string, unknown>): Promise<void> {
  await db().send(new PutCommand({ TableName: table("audit"), Item: item }));
}

/** A flight of the day of an instant, and an event of it written as at that instant. */
async function changed(
  at: number,
  over: Partial<Flight> = {},
  event: Partial<AuditEvent> = {},
): Promise<Flight> {
  const day = new Date(at).toISOString().slice(0, 10);
  const flight = sampleFlight({
    departureDate: day,
    departureTime: `${day}T18:00:00Z`,
    arrivalTime: `${day}T22:00:00Z`,
    ...over,
  });
  await writeAll([{ table: "flights", item: flightItem(flight) }]);
  const told = eventBy(
    olga,
    { subject: flightSubject(flight.flightId), kind: "flight.edited", changes: {} },
    new Date(at),
  );
  await put(auditItem({ ...told, ...event }));
  return flight;
}

async function ask(now: number, mark: Mark, count: string[] = []): Promise<BoardChanges | undefined> {
  const address = changesAddress.parse({
    day: new Date(now).toISOString().slice(0, 10),
    station: "SEA",
    show: "both",
    from: String(mark.from),
    seen: mark.seen.join("\n"),
    count: count.join("\n"),
  });
  return readChanges(address, "SEA", new Date(now));
}

function told(answer: BoardChanges | undefined): Extract<BoardChanges, { whole: false }> {
  if (!answer || answer.whole) throw new Error("nothing, or the whole day, was told");
  return answer;
}

function idsOf(answer: BoardChanges | undefined): string[] {
  return told(answer)
    .changed.map(({ flightId }) => flightId)
    .sort();
}

/** So many bookings of these flights, a moment ago. */
async function sold(count: number, flightId: () => string, now: number): Promise<void> {
  const at = new Date(now - 50);
  const told = () => ({ subject: flightSubject(flightId()), kind: "booking.made", changes: {} }) as const;
  const events = Array.from({ length: count }, () => auditItem(eventBy(olga, told(), at)));
  await writeAll(events.map((item) => ({ table: "audit", item })));
}

describe("following a day", () => {
  it("tells what another writer changed, with the flight as it stands and who it was", async () => {
    const now = ownHour();
    const flight = await changed(now - 1_000, { gate: "D5", takenSeats: ["1A"] });
    const { changed: list } = told(await ask(now, { from: now - 5_000, seen: [] }));
    expect(list).toMatchObject([
      {
        flightId: flight.flightId,
        by: "Olga Lind",
        passengers: false,
        row: { gate: "D5", load: { taken: 1, capacity: 12 } },
      },
    ]);
  });

  it("tells an event once, and asks for nothing but the events while nothing is new", async () => {
    const now = ownHour();
    await changed(now - 1_000);
    const { mark } = told(await ask(now, { from: now - 5_000, seen: [] }));
    let answer: unknown = "none";
    const { asked } = await roundTripsOf(async () => {
      answer = await ask(now + 1_500, mark);
    });
    expect(answer).toBeUndefined();
    expect(asked).toEqual(["Query"]);
  });

  it("reads only the flight of the event that is new", async () => {
    const now = ownHour();
    const first = await changed(now - 2_000);
    const { mark } = told(await ask(now, { from: now - 5_000, seen: [] }));
    const second = await changed(now + 500);
    const { asked } = await roundTripsOf(async () => {
      expect(idsOf(await ask(now + 1_500, mark))).toEqual([second.flightId]);
    });
    expect(asked).toEqual(["Query", "BatchGetItem"]);
    expect(first.flightId).not.toBe(second.flightId);
  });

  it("does not miss an event that is written late, with an earlier time than others already told", async () => {
    const now = ownHour();
    await changed(now - 1_000);
    const { mark } = told(await ask(now, { from: now - minute, seen: [] }));
    const late = await changed(now - 9_000);
    const next = told(await ask(now + 1_500, mark));
    expect(next.changed.map(({ flightId }) => flightId)).toEqual([late.flightId]);
    expect(await ask(now + 3_000, next.mark)).toBeUndefined();
  });

  it("takes an event of a writer whose clock is ahead at once, and once", async () => {
    const now = ownHour();
    const ahead = await changed(now + 15_000);
    const first = told(await ask(now, { from: now - minute, seen: [] }));
    expect(first.changed.map(({ flightId }) => flightId)).toEqual([ahead.flightId]);
    expect(await ask(now + 1_500, first.mark)).toBeUndefined();
    await changed(now + 40_000);
    const third = told(await ask(now + 41_000, first.mark));
    expect(third.changed).toHaveLength(1);
  });

  it("goes over midnight UTC, also to a clock that is there already", async () => {
    const midnight = Math.ceil(ownHour() / 86_400_000) * 86_400_000;
    const before = await changed(midnight - 2_000);
    const after = await changed(midnight + 3_000);
    expect(idsOf(await ask(midnight - 1_000, { from: midnight - 5_000, seen: [] }))).toEqual(
      [before.flightId, after.flightId].sort(),
    );
    expect(idsOf(await ask(midnight + 4_000, { from: midnight - 5_000, seen: [] }))).toEqual(
      [before.flightId, after.flightId].sort(),
    );
  });

  it("tells two flights of one change, which share its id", async () => {
    const now = ownHour();
    const eventId = ulid(now - 1_000);
    const from = await changed(now - 1_000, {}, { eventId, kind: "booking.moved" });
    const to = await changed(now - 1_000, {}, { eventId, kind: "booking.arrived" });
    const answer = told(await ask(now, { from: now - 5_000, seen: [] }));
    expect(idsOf(answer)).toEqual([from.flightId, to.flightId].sort());
    expect(answer.changed.every(({ passengers }) => passengers)).toBe(true);
  });

  it("tells the flights that an import made, whose event they share", async () => {
    const now = ownHour();
    const made = [await changed(0, dayOf(now)), await changed(0, dayOf(now))].map(({ flightId }) => flightId);
    await put(
      importEventItem({
        jobId: newId(),
        eventId: ulid(now - 500),
        at: new Date(now - 500).toISOString(),
        byId: olga.userId,
        byName: olga.name,
        reason: "Import of flights.csv",
        records: "flights",
        made,
        changed: [],
      }),
    );
    expect(idsOf(await ask(now, { from: now - 5_000, seen: [] }))).toEqual(made.toSorted());
  });

  it("tells that a flight is gone or no longer on the board, and of which aircraft it is a leg then", async () => {
    const now = ownHour();
    const gone = flightSubject(newId());
    const told1 = eventBy(olga, { subject: gone, kind: "flight.deleted", changes: {} }, new Date(now - 100));
    await put(auditItem(told1));
    const elsewhere = await changed(now - 200, { origin: "LAX", registration: "N318AS" });
    const { changed: list } = told(await ask(now, { from: now - 5_000, seen: [] }));
    const leg = list.find(({ flightId }) => flightId === elsewhere.flightId);
    expect(list).toHaveLength(2);
    expect(list.every(({ row }) => row === undefined)).toBe(true);
    expect(leg?.other).toMatchObject({ registration: "N318AS", designator: "AS 448", origin: "LAX" });
  });

  it("tells of one flight whose passengers are moved all at once, and names every event that it saw", async () => {
    const now = ownHour();
    const { flightId } = await changed(now - 100);
    await sold(900, () => flightId, now);
    const answer = told(await ask(now, { from: now - 5_000, seen: [] }));
    expect(answer.changed).toHaveLength(1);
    expect(await ask(now + 1_500, answer.mark)).toBeUndefined();
  });

  it("asks for the whole day after an hour, and where more happened than it can tell", async () => {
    const now = ownHour();
    expect(await ask(now, { from: now - 61 * minute, seen: [] })).toEqual({ whole: true });
    await sold(120, newId, now);
    expect(await ask(now, { from: now - 5_000, seen: [] })).toEqual({ whole: true });
  });

  it.each(["soon", "-1", "9e99", "281474976710655", "253402300800000"])(
    "asks for the whole day when it is to begin at %s",
    async (from) => {
      const address = changesAddress.parse({ from });
      expect(await readChanges(address, "SEA", new Date(ownHour()))).toEqual({ whole: true });
    },
  );

  it("counts who is aboard when it is asked, those left out who are canceled or did not come", async () => {
    const now = ownHour();
    const flightId = newId();
    const statuses = ["boarded", "boarded", "checked_in", "confirmed", "canceled", "no_show"];
    await writeAll(
      statuses.map((status, at) => ({
        table: "bookings",
        item: { booking_id: `${flightId}-${at}`, flight_id: flightId, seat_number: `${at}A`, status },
      })),
    );
    const answer = told(await ask(now, { from: now - 5_000, seen: [] }, [flightId]));
    expect(answer.aboard).toEqual({ [flightId]: { boarded: 2, of: 4 } });
    expect(answer.changed).toEqual([]);
  });
});

function dayOf(at: number): Partial<Flight> {
  const day = new Date(at).toISOString().slice(0, 10);
  return { departureDate: day, departureTime: `${day}T18:00:00Z`, arrivalTime: `${day}T22:00:00Z` };
}
