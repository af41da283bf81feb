import fc from "fast-check";
import { expect } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { sampleBooking, tryToBook } from "@/lib/bookings/sample-booking";
import * as flights from "@/lib/flights/repository";
import { olga } from "@/lib/flights/sample-flight";
import { command, seat } from "./command";
import { booked, type Command, type Model, type Real, refusalOf, seatsOf, seenNow } from "./model";

function tryTo(kind: "block" | "unblock", { flightId }: Real, seats: string[]) {
  const changes = { blockedSeats: kind === "block" ? { to: seats.join(" ") } : { from: seats.join(" ") } };
  const event = eventBy(olga, { subject: flightSubject(flightId), kind: `flight.${kind}ed`, changes });
  const run = kind === "block" ? flights.block : flights.unblock;
  return run(flightId, seats, event);
}

function mayBlock(model: Model, seats: string[]): boolean {
  const inUse = (seat: string) => model.blocked.has(seat) || seatsOf(model).has(seat);
  return model.flight !== undefined && !seats.some(inUse);
}

function block(seats: string[]): Command {
  return command(`block ${seats.join(" ")}`, async (model, real) => {
    const answer = await tryTo("block", real, seats);
    expect(answer.ok).toBe(mayBlock(model, seats));
    if (answer.ok) for (const seat of seats) model.blocked.add(seat);
  });
}

function unblock(seats: string[]): Command {
  return command(`unblock ${seats.join(" ")}`, async (model, real) => {
    const answer = await tryTo("unblock", real, seats);
    expect(answer.ok).toBe(model.flight !== undefined && seats.every((seat) => model.blocked.has(seat)));
    if (answer.ok) for (const seat of seats) model.blocked.delete(seat);
  });
}

/** One blocks a seat while another books it: where both could, one of them does. */
function blockAndBook(seat: string): Command {
  return command(`block ${seat} while somebody books it`, async (model, real) => {
    const seen = seenNow(model, real);
    const alone = [mayBlock(model, [seat]), !refusalOf(model, [seat])];
    const [blocked, sold] = await Promise.all([
      tryTo("block", real, [seat]),
      tryToBook(seen, sampleBooking(seen, seat)),
    ]);
    if (alone.every(Boolean)) expect([blocked.ok, sold.ok].filter(Boolean)).toHaveLength(1);
    else expect([blocked.ok, sold.ok]).toEqual(alone);
    if (blocked.ok) model.blocked.add(seat);
    if (sold.ok) booked(model, [sold.value]);
  });
}

const few = fc.uniqueArray(seat, { minLength: 1, maxLength: 2 });

/** For the model test: seats that are taken out of use and put back. */
export const blockCommands: fc.Arbitrary<Command>[] = [
  few.map(block),
  few.map(unblock),
  seat.map((one) => unblock([one])),
  seat.map(blockAndBook),
];
