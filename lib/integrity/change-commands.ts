import fc from "fast-check";
import { expect } from "vitest";
import type { EventKind } from "@/lib/audit/event";
import type { Booking } from "@/lib/bookings/booking";
import { newLocator } from "@/lib/bookings/locator";
import * as bookings from "@/lib/bookings/repository";
import { carryOut } from "@/lib/changes/carry-out";
import { type GateStep, gateSteps, takeStep } from "@/lib/changes/deeds/at-the-gate";
import { changeSeat, swapSeats } from "@/lib/changes/deeds/change-seat";
import type { Deed } from "@/lib/changes/deeds/deed";
import { moveToFlight } from "@/lib/changes/deeds/move";
import { cancelTogether, correctName, reinstate, splitParty } from "@/lib/changes/deeds/party";
import { undo } from "@/lib/changes/undo";
import { find } from "@/lib/flights/repository";
import { olga } from "@/lib/flights/sample-flight";
import { chosen, command, pick, seat } from "./command";
import { become, type Command, canceled, fits, type Model } from "./model";

/** The bookings as somebody sees them who reads them now. */
async function readNow(seen: Booking[]): Promise<[Booking, ...Booking[]]> {
  const found = await Promise.all(seen.map(({ bookingId }) => bookings.find(bookingId)));
  const [first, ...rest] = found.filter((booking) => booking !== undefined);
  if (!first) throw new Error("nobody is chosen");
  return [first, ...rest];
}

/** Carries a deed out: it happens if its own rule and the seats of the model allow it, and then the model follows. */
async function change(model: Model, kind: EventKind, deed: Deed): Promise<void> {
  const before = deed.ok ? deed.value.map(({ booking }) => model.bookings.get(booking.bookingId)) : [];
  const next = deed.ok ? deed.value.map(({ booking, to }): Booking => ({ ...booking, ...to })) : [];
  const happens = deed.ok && fits(model, next);
  const answer = await carryOut(deed, { kind, who: olga, requestId: "model" });
  expect(answer.ok, `${kind} ${JSON.stringify(answer)}`).toBe(happens);
  if (!answer.ok) return;
  const was = before.filter((booking) => booking !== undefined);
  model.changes.push({ ...answer.value, before: was });
  become(model, next);
}

const all = (model: Readonly<Model>) => [...model.bookings.values()];
const somebody = (model: Readonly<Model>) => model.bookings.size > 0;
const couple = (model: Readonly<Model>) => model.bookings.size > 1;

function reseat(who: number, to: string): Command {
  const run = async (model: Model) => {
    const [booking] = await readNow([chosen(all(model), who)]);
    await change(model, "booking.reseated", changeSeat(booking, to, []));
  };
  return command(`#${who} to seat ${to}`, run, somebody);
}

function swap(one: number, other: number): Command {
  const run = async (model: Model) => {
    const [first, second = first] = await readNow([chosen(all(model), one), chosen(all(model), other)]);
    await change(model, "booking.swapped", swapSeats(first, second));
  };
  return command(`swap #${one} and #${other}`, run, couple);
}

/** As many as there are seats, of those who are on the flight of the first. */
function move(who: number, back: boolean, seats: string[]): Command {
  const run = async (model: Model) => {
    const from = back ? model.otherId : model.flightId;
    const aboard = all(model).filter(({ flightId }) => flightId === from);
    if (aboard.length === 0) return;
    const going = aboard.slice(who % aboard.length).slice(0, seats.length);
    const seated = (await readNow(going)).map((booking, index) => ({ booking, seat: seats[index] ?? "" }));
    const to = await find(back ? model.flightId : model.otherId);
    await change(model, "booking.moved", moveToFlight(seated, to, []));
  };
  return command(`move #${who} ${back ? "back" : "away"} to ${seats.join(" ")}`, run, somebody);
}

function split(who: number): Command {
  const run = async (model: Model) => {
    const [leaving] = await readNow([chosen(all(model), who)]);
    const party = all(model).filter(({ recordLocator }) => recordLocator === leaving.recordLocator);
    await change(model, "booking.split", splitParty([leaving], party, newLocator()));
  };
  return command(`split off #${who}`, run, somebody);
}

function rename(who: number, given: string): Command {
  const run = async (model: Model) => {
    const [booking] = await readNow([chosen(all(model), who)]);
    await change(model, "booking.renamed", correctName(booking, given, "García Ibáñez"));
  };
  return command(`name #${who} ${given}`, run, somebody);
}

function step(who: number, people: number, what: GateStep): Command {
  const run = async (model: Model) => {
    const party = all(model)
      .slice(who % model.bookings.size)
      .slice(0, people);
    await change(model, "booking.stepped", takeStep(await readNow(party), what));
  };
  return command(`${what} ${people} from #${who}`, run, somebody);
}

function cancelSome(who: number, people: number): Command {
  const run = async (model: Model) => {
    const party = all(model)
      .slice(who % model.bookings.size)
      .slice(0, people);
    await change(model, "booking.canceled", cancelTogether(await readNow(party)));
  };
  return command(`cancel ${people} from #${who} together`, run, somebody);
}

function putBack(who: number, to: string | undefined): Command {
  const run = async (model: Model) => {
    const [booking] = await readNow([chosen(canceled(model), who)]);
    await change(model, "booking.reinstated", reinstate(booking, to, []));
  };
  return command(`reinstate #${who} in ${to ?? "the old seat"}`, run, (model) => canceled(model).length > 0);
}

/** A change, counted from the newest: undone only while every booking is still as the change left it, and where the old seats are there and free. */
function takeBack(which: number): Command {
  const run = async (model: Model) => {
    const made = chosen(model.changes.toReversed(), which);
    const untouched = made.before.every(
      ({ bookingId, version }) => model.bookings.get(bookingId)?.version === version + 1,
    );
    const after = made.before.flatMap(({ bookingId }) => model.bookings.get(bookingId) ?? []);
    const happens = untouched && fits(model, made.before);
    const answer = await undo(made.subject, made.changeId, { who: olga, requestId: "model" });
    expect(answer.ok, JSON.stringify(answer)).toBe(happens);
    if (!answer.ok) return;
    model.changes.push({ ...answer.value, before: after });
    become(model, made.before);
  };
  return command(`undo change #${which} from the last`, run, (model) => model.changes.length > 0);
}

/** Two passengers want the same seat at once: at most one sits there afterwards, and nobody loses the seat they had. */
function seatRace(one: number, other: number, to: string): Command {
  const run = async (model: Model) => {
    const rivals = new Set([chosen(all(model), one), chosen(all(model), other)]);
    const deeds = (await readNow([...rivals])).map((booking) => changeSeat(booking, to, []));
    const able = deeds.filter(
      (deed) => deed.ok && fits(model, [{ ...deed.value[0].booking, ...deed.value[0].to }]),
    );
    const doing = { kind: "booking.reseated", who: olga, requestId: "model" } as const;
    const answers = await Promise.all(deeds.map((deed) => carryOut(deed, doing)));
    for (const [index, answer] of answers.entries()) {
      const deed = deeds[index];
      if (!answer.ok || !deed?.ok) continue;
      const [{ booking, to: moved }] = deed.value;
      const was = model.bookings.get(booking.bookingId);
      expect(fits(model, [{ ...booking, ...moved }])).toBe(true);
      model.changes.push({ ...answer.value, before: was ? [was] : [] });
      become(model, [{ ...booking, ...moved }]);
    }
    if (able.length > 0) expect(answers.some((answer) => answer.ok)).toBe(true);
  };
  return command(`#${one} and #${other} to seat ${to} at once`, run, couple);
}

const few = fc.uniqueArray(seat, { minLength: 1, maxLength: 3 });
const people = fc.integer({ min: 1, max: 3 });
const steps = fc.constantFrom(...(Object.keys(gateSteps) as GateStep[]));

/** For the model test: every change of bookings, and its undo. */
export const changeCommands: fc.Arbitrary<Command>[] = [
  fc.tuple(pick, seat).map(([who, to]) => reseat(who, to)),
  fc.tuple(pick, pick).map(([one, other]) => swap(one, other)),
  fc.tuple(pick, fc.boolean(), few).map(([who, back, seats]) => move(who, back, seats)),
  pick.map(split),
  fc.tuple(pick, fc.constantFrom("María", "Lucía")).map(([who, given]) => rename(who, given)),
  fc.tuple(pick, people, steps).map(([who, count, what]) => step(who, count, what)),
  fc.tuple(pick, people).map(([who, count]) => cancelSome(who, count)),
  fc.tuple(pick, fc.option(seat, { nil: undefined })).map(([who, to]) => putBack(who, to)),
  pick.map(takeBack),
  fc.nat(2).map(takeBack),
  fc.tuple(pick, pick, seat).map(([one, other, to]) => seatRace(one, other, to)),
];
