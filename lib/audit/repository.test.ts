import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { getRaw, putRaw } from "@/lib/dynamo/raw-items";
import { transact } from "@/lib/dynamo/transact";
import { useTables } from "@/lib/dynamo/use-tables";
import type { AuditEvent } from "./event";
import { eventBy } from "./event-by";
import { listByBooking, listBySubject, record } from "./repository";

useTables();

const who = { userId: "asha", name: "Asha Rao" };
const newSubject = () => `flight#${ulid()}`;

function eventOn(subject: string, more: Partial<AuditEvent> = {}, minute = 0): AuditEvent {
  const when = new Date(Date.UTC(2026, 10, 20, 12, minute));
  return { ...eventBy(who, { subject, kind: "flight.edited", changes: {} }, when), ...more };
}

async function write(...events: AuditEvent[]): Promise<void> {
  for (const event of events) await transact([record(event)], event.eventId);
}

describe("a history", () => {
  it("tells an event as it was written", async () => {
    const event = eventOn(newSubject(), {
      changes: { gate: { from: "N7", to: "C3" }, terminal: { from: "N" }, note: { to: "ü" } },
      reason: "Gate change",
      requestId: ulid(),
      bookingId: `${ulid()}-1`,
    });
    await write(event);
    expect((await listBySubject(event.subject, 10)).items).toEqual([event]);
    expect(await listByBooking(event.bookingId ?? "", 10)).toEqual([event]);
    expect(await getRaw("audit", { subject: event.subject, event_id: event.eventId })).toMatchObject({
      day: { S: "2026-11-20" },
    });
  });

  it("is paged from the newest to the oldest, each once", async () => {
    const subject = newSubject();
    const events = Array.from({ length: 12 }, (_, minute) => eventOn(subject, {}, minute));
    await write(...events);
    const first = await listBySubject(subject, 5);
    const second = await listBySubject(subject, 5, first.after);
    const third = await listBySubject(subject, 5, second.after);
    const told = [first, second, third].map((page) => page.items);
    expect(told.map((page) => page.length)).toEqual([5, 5, 2]);
    expect(told.flat()).toEqual(events.toReversed());
    expect(third.after).toBeUndefined();
  });

  it("of one booking leaves out the others, newest first", async () => {
    const subject = newSubject();
    const [mine, other] = [`${ulid()}-1`, `${ulid()}-2`];
    const events = [0, 1, 2].map((minute) => eventOn(subject, { bookingId: mine }, minute));
    await write(...events, eventOn(subject, { bookingId: other }, 3), eventOn(subject, {}, 4));
    expect(await listByBooking(mine, 10)).toEqual(events.toReversed());
    expect(await listByBooking(mine, 2)).toEqual(events.toReversed().slice(0, 2));
  });

  it("of something that never happened is empty", async () => {
    expect(await listBySubject(newSubject(), 5)).toEqual({ items: [] });
  });

  it("is never rewritten", async () => {
    const event = eventOn(newSubject(), { reason: "first" });
    await write(event);
    expect((await transact([record({ ...event, reason: "second" })], ulid())).kind).toBe("refused");
    expect((await listBySubject(event.subject, 5)).items).toEqual([event]);
  });

  it("tells an event that another program wrote in part", async () => {
    const subject = newSubject();
    await putRaw("audit", { subject: { S: subject }, event_id: { S: "1" }, changes: { S: "all" } });
    expect((await listBySubject(subject, 5)).items).toMatchObject([
      { subject, eventId: "1", kind: "", byName: "", changes: {} },
    ]);
  });
});
