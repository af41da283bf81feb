import { expect, test } from "vitest";
import { eventBy } from "@/lib/audit/event-by";
import { newLocator } from "@/lib/bookings/locator";
import { newParty } from "@/lib/bookings/make";
import * as bookings from "@/lib/bookings/repository";
import { bookingInput } from "@/lib/bookings/schema";
import { about, bookingTrail } from "@/lib/bookings/trail";
import { db } from "@/lib/dynamo/client";
import { useTables } from "@/lib/dynamo/use-tables";
import { env } from "@/lib/env";
import { listPage, pageSize } from "@/lib/flights/list-page";
import { olga, storedFlight } from "@/lib/flights/sample-flight";
import { bookingWrite } from "./bare/booking-write";
import { dayQuery, rowsShown } from "./bare/day-query";

useTables();

/** What Apron's connection sends while `work` runs. */
async function sentBy(work: () => Promise<unknown>): Promise<unknown[]> {
  const sent: unknown[] = [];
  db().middlewareStack.add(
    (next) => (args) => {
      sent.push(args.input);
      return next(args);
    },
    { step: "initialize", priority: "high", name: "listening" },
  );
  await work();
  db().middlewareStack.remove("listening");
  return sent;
}

test("the bare page asks what the flights page asks, and shows as many rows", async () => {
  const day = "2026-11-20";
  const sent = await sentBy(() => listPage({ day }, "SEA", new Date()));
  expect(sent).toEqual([dayQuery(day, env().tablePrefix)]);
  expect(rowsShown).toBe(pageSize);
});

test("the bare action writes what a booking writes", async () => {
  const { flightId } = await storedFlight({ price: "149.5", currency: "USD" });
  const passenger = { givenName: "Ada", familyName: "Obi", seat: "1A" };
  const request = {
    requestId: crypto.randomUUID(),
    locator: newLocator(),
    flightId,
    quote: { price: "149.5", currency: "USD", capacity: 12, aircraftType: "739" },
  };
  const now = new Date();
  const input = bookingInput.parse({ ...request, passengers: [passenger], strays: false });
  const [booking] = newParty(input, now.toISOString(), olga.userId);
  const changes = bookingTrail(booking);
  const event = eventBy(olga, { kind: "booking.made", requestId: "r", changes, ...about(booking) }, now);
  const sent = await sentBy(() => bookings.book([booking], input.quote, [event], input.strays || undefined));
  const stamp = {
    at: event.at,
    byId: olga.userId,
    byName: olga.name,
    eventId: event.eventId,
    auditRequestId: "r",
  };
  expect(sent).toEqual([bookingWrite({ ...request, ...passenger }, stamp, env().tablePrefix)]);
});
