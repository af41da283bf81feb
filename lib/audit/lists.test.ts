import { randomInt } from "node:crypto";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { addDays, dayBounds } from "@/lib/airports/local-time";
import { db, table } from "@/lib/dynamo/client";
import { useTables } from "@/lib/dynamo/use-tables";
import { listBookingChanges } from "./lists";
import { auditItem } from "./repository";

useTables();

/** A day that no other test has. */
function ownDay(): string {
  return addDays("2040-01-01", randomInt(100_000));
}

async function happened(at: string, bookingId?: string): Promise<string> {
  const eventId = ulid(Date.parse(at));
  const item = auditItem({
    subject: "flight#FL100",
    eventId,
    kind: bookingId ? "booking.made" : "flight.edited",
    at,
    byId: "olga",
    byName: "Olga Lind",
    changes: {},
    ...(bookingId ? { bookingId } : {}),
  });
  await db().send(new PutCommand({ TableName: table("audit"), Item: item }));
  return eventId;
}

function spanOf(day: string, zone: string) {
  const { from, to } = dayBounds(day, zone);
  return { from, until: to };
}

describe("the changes of a day", () => {
  it("are those of the station's day, newest first, though it lies in two days of UTC", async () => {
    const day = ownDay();
    const { from, until } = spanOf(day, "America/Los_Angeles");
    const at = (instant: string, ms: number) => new Date(Date.parse(instant) + ms).toISOString();
    await happened(at(from, -1), "TOO-EARLY");
    const first = await happened(at(from, 0), "FIRST");
    const second = await happened(`${day}T20:00:00.000Z`, "SECOND");
    await happened(`${day}T21:00:00.000Z`);
    const last = await happened(at(until, -1), "LAST");
    await happened(at(until, 0), "TOO-LATE");
    const { items, after } = await listBookingChanges({ from, until }, 10);
    expect(items.map((event) => event.eventId)).toEqual([last, second, first]);
    expect(after).toBeUndefined();
  });

  it.each(["America/Los_Angeles", "Asia/Kathmandu", "UTC"])(
    "go on page by page, each once, in %s",
    async (zone) => {
      const day = ownDay();
      const span = spanOf(day, zone);
      const ids: string[] = [];
      for (let hour = 0; hour < 11; hour += 1) {
        const at = new Date(Date.parse(span.from) + hour * 2 * 3_600_000).toISOString();
        ids.unshift(await happened(at, `B-${hour}`));
        await happened(at);
      }
      for (const size of [1, 3, 11, 12]) {
        const seen: string[] = [];
        let position: Record<string, unknown> | undefined;
        let pages = 0;
        do {
          const page = await listBookingChanges(span, size, position);
          seen.push(...page.items.map((event) => event.eventId));
          expect(page.items.length).toBe(Math.min(size, 11 - pages * size));
          position = page.after;
          pages += 1;
        } while (position);
        expect(seen).toEqual(ids);
      }
    },
  );

  it("of a day before all ids are none", async () => {
    expect(await listBookingChanges(spanOf("0002-01-01", "UTC"), 10)).toEqual({ items: [] });
  });
});
