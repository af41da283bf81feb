import fc from "fast-check";
import { expect } from "vitest";
import { isLive, isReplay } from "@/lib/bookings/booking";
import * as bookings from "@/lib/bookings/repository";
import {
  bookingEvent,
  sampleBooking,
  sampleParty,
  tryToBook,
  tryToCancel,
} from "@/lib/bookings/sample-booking";
import { maySell } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { flightEvent, newId, olga, quoteOf, sampleFlight } from "@/lib/flights/sample-flight";
import { saveRevision } from "@/lib/flights/saving";
import type { FlightValues } from "@/lib/flights/schema";
import { blockCommands } from "./block-commands";
import { changeCommands } from "./change-commands";
import { chosen, command, pick, seat } from "./command";
import {
  become,
  booked,
  type Command,
  canceled,
  type Model,
  newModel,
  type Real,
  type Run,
  refusalOf,
  seatsOf,
  seenNow,
} from "./model";

function book(seats: [string, ...string[]], upToDate: boolean): Command {
  return command(`book ${seats.join(" ")}${upToDate ? "" : " at an old fare"}`, async (model, real) => {
    const seen = seenNow(model, real);
    const party = sampleParty(seen, seats);
    const quote = quoteOf(upToDate ? seen : { ...seen, price: "1" });
    const refusal = refusalOf(model, seats) ?? (upToDate ? undefined : "fare-changed");
    const events = party.map((booking) => bookingEvent(booking, "booking.made"));
    const answer = await bookings.book(party, quote, events);
    expect(answer.ok).toBe(refusal === undefined);
    if (answer.ok) booked(model, party);
    else if (answer.error.kind === "flight")
      expect(maySell(answer.error.flight, { seats, quote })).toMatchObject({ error: { kind: refusal } });
    else expect(answer.error.kind).toBe("flight");
  });
}

function race(seat: string): Command {
  return command(`three for ${seat}`, async (model, real) => {
    const seen = seenNow(model, real);
    const rivals = Array.from({ length: 3 }, () => sampleBooking(seen, seat));
    const answers = await Promise.all(rivals.map((booking) => tryToBook(seen, booking)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(refusalOf(model, [seat]) ? 0 : 1);
    for (const answer of answers) if (answer.ok) booked(model, [answer.value]);
  });
}

function cancel(pick: number, people: number): Command {
  const run: Run = async (model) => {
    const booking = chosen(seatsOf(model).values(), pick);
    const who = Array.from({ length: people }, (_, n) => ({ userId: `agent-${n}`, name: `Agent ${n}` }));
    const answers = await Promise.all(who.map((agent) => tryToCancel(booking, agent)));
    const aboard = booking.status === "boarded";
    expect(answers.filter((answer) => answer.ok)).toHaveLength(aboard ? 0 : 1);
    if (!aboard) become(model, [{ ...booking, status: "canceled" }]);
  };
  return command(`${people} cancel #${pick}`, run, (model) => seatsOf(model).size > 0);
}

function cancelAgain(pick: number): Command {
  const run: Run = async (model) => {
    const answer = await tryToCancel(chosen(canceled(model), pick));
    expect(answer).toMatchObject({ ok: false, error: { current: { status: "canceled" } } });
  };
  return command(`cancel #${pick} again`, run, (model) => canceled(model).length > 0);
}

/** The same form again is the same booking, unless that was canceled or moved since. */
function sendAgain(pick: number): Command {
  const run: Run = async (model, real) => {
    const booking = chosen(model.sent.values(), pick);
    const now = model.bookings.get(booking.bookingId);
    const answer = await tryToBook(seenNow(model, real), booking);
    expect(answer.ok).toBe(now !== undefined && isLive(now) && isReplay(now, booking));
  };
  return command(`send booking #${pick} again`, run, (model) => model.sent.size > 0);
}

type Edit = { after: Partial<FlightValues>; stored: Partial<Model["flight"]> };

function save(model: Model, { flightId }: Real, { after }: Edit) {
  const version = model.flight?.version ?? 1;
  return saveRevision({ flightId, version }, after, "flight.edited", olga, newId());
}

/** The model after an edit was stored: an edit that changes nothing makes no version. */
function keep(model: Model, { stored }: Edit): void {
  if (!model.flight) return;
  const next = { ...model.flight, ...stored };
  const changed = JSON.stringify(next) !== JSON.stringify(model.flight);
  model.flight = changed ? { ...next, version: model.flight.version + 1 } : model.flight;
}

function mayResize(model: Model, { stored }: Edit): boolean {
  return stored?.capacity === undefined || stored.capacity >= seatsOf(model).size;
}

function edit(change: Edit): Command {
  return command(`edit ${JSON.stringify(change.after)}`, async (model, real) => {
    const answer = await save(model, real, change);
    expect(answer.ok).toBe(model.flight !== undefined && mayResize(model, change));
    if (answer.ok) keep(model, change);
  });
}

function editStale(change: Edit): Command {
  const run: Run = async ({ flight }, { flightId }) => {
    const seen = { flightId, version: (flight?.version ?? 1) - 1 };
    const answer = await saveRevision(seen, change.after, "flight.edited", olga, newId());
    expect(answer).toMatchObject({ ok: false, error: { code: "conflict" } });
  };
  return command("edit what somebody else changed", run, (model) => model.flight !== undefined);
}

function editAndBook(change: Edit, seat: string): Command {
  const name = `edit ${JSON.stringify(change.after)} while somebody books ${seat}`;
  return command(name, async (model, real) => {
    const seen = seenNow(model, real);
    const resizes = change.stored?.capacity !== undefined && change.stored.capacity !== seen.capacity;
    const alone = { edited: model.flight && mayResize(model, change), booked: !refusalOf(model, [seat]) };
    const [edited, sold] = await Promise.all([
      save(model, real, change),
      tryToBook(seen, sampleBooking(seen, seat)),
    ]);
    if (resizes && alone.edited && alone.booked) expect(edited.ok || sold.ok).toBe(true);
    else expect([edited.ok, sold.ok]).toEqual([alone.edited === true, alone.booked]);
    if (sold.ok) booked(model, [sold.value]);
    if (edited.ok) keep(model, change);
  });
}

function editAtOnce(gates: [string, string]): Command {
  return command(`edit to ${gates.join(" and ")} at once`, async (model, real) => {
    const edits = gates.map((value): Edit => ({ after: { gate: value }, stored: { gate: value } }));
    const answers = await Promise.all(edits.map((one) => save(model, real, one)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(model.flight ? 1 : 0);
    const saved = edits[answers.findIndex((answer) => answer.ok)];
    if (saved) keep(model, saved);
  });
}

const remove = command(
  "delete",
  async (model, real) => {
    const seen = seenNow(model, real);
    expect(await flights.everBooked(real.flightId)).toBe(model.everBooked);
    if (model.everBooked && seatsOf(model).size === 0) return;
    const removed = await flights.remove(seen, flightEvent(seen, "flight.deleted"));
    expect(removed.ok).toBe(!model.everBooked);
    if (!removed.ok) return;
    model.flight = undefined;
    model.blocked.clear();
  },
  (model) => model.flight !== undefined,
);

const create = command("create", async (model, real) => {
  const { flightId } = real;
  const flight = sampleFlight({ flightId, createdBy: newId() });
  const made = await flights.insert(flight, flightEvent(flight, "flight.created"));
  expect(made.ok).toBe(model.flight === undefined);
  if (made.ok) model.flight = newModel(real).flight;
});

const party = fc
  .uniqueArray(seat, { minLength: 1, maxLength: 3 })
  .map((seats) => seats as [string, ...string[]]);
const gate = fc
  .constantFrom("N7", "C3", "D1")
  .map((value): Edit => ({ after: { gate: value }, stored: { gate: value } }));
const retiming = fc.constantFrom(
  ...[15, 16, 17].map(
    (utc): Edit => ({
      after: { departureTime: `${String(utc - 8).padStart(2, "0")}:45` },
      stored: { departureTime: `2026-11-20T${utc}:45:00Z` },
    }),
  ),
);
const resizing = fc
  .integer({ min: 1, max: 18 })
  .map((seats): Edit => ({ after: { capacity: String(seats) }, stored: { capacity: seats } }));
const change = fc.oneof(gate, retiming, resizing);

/** For the model test: all that people do with a flight. */
export const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(party, fc.boolean(), fc.boolean()).map(([seats, one, other]) => book(seats, one || other)),
  party.map((seats) => book(seats, true)),
  seat.map(race),
  fc.tuple(pick, fc.constantFrom(1, 1, 3)).map(([which, people]) => cancel(which, people)),
  pick.map(cancelAgain),
  pick.map(sendAgain),
  change.map(edit),
  gate.map(editStale),
  fc.uuid().map((id) => editAtOnce([id.slice(0, 6), id.slice(-6)])),
  fc.tuple(change, seat).map(([what, where]) => editAndBook(what, where)),
  fc.constant(remove),
  fc.constant(create),
  ...blockCommands,
  ...changeCommands,
];
