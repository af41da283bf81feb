import type { SeatLayout } from "@/lib/aircraft/plan";
import { compareSeats } from "@/lib/aircraft/seats";
import { grouped } from "@/lib/grouped";
import { cabinFor, likest, type Room, roomOn, rowPlaces, together } from "./cabin-room";
import type { Traveler } from "./equipment";
import { cabinsByRank } from "./seat-kind";

/**
 * One passenger's new seat and why: the old one is `gone`, somebody of the party lost theirs and they sit `together`, or they go
 * `back` to where they sat before an earlier change.
 */
export type Reseat = { bookingId: string; from: string; to: string; why: "gone" | "together" | "back" };

/** Somebody whose seat is gone and for whom there is none, with the reason as a sentence. */
export type Unseated = { bookingId: string; from: string; reason: string };

/** What becomes of everybody who has to move; nobody is left out, nobody is in both lists. */
export type Proposal = { moves: Reseat[]; unseated: Unseated[] };

/** Who is to be reseated on which aircraft. */
export type Reseating = {
  /** The aircraft that their seats are of; empty where it is not known. */
  before: SeatLayout;
  after: SeatLayout;
  /** Seats that nobody can be given: blocked ones, and those held for somebody who is not listed yet. */
  kept: readonly string[];
  travelers: readonly Traveler[];
  /** Where some would like to sit again, by booking. */
  back?: ReadonlyMap<string, string>;
};

/** Some of a party who need seats, and those who keep theirs. */
type Party = { moving: Traveler[]; staying: Traveler[] };

/** Who can be asked to move although their seat is still there. */
const mayBeAsked = (traveler: Traveler) => traveler.status === "confirmed";

/** In order: the dearest cabin first, then the more who need seats, then from the nose. */
function inOrder(room: Room, parties: Party[]): Party[] {
  const rank = ({ moving }: Party) =>
    Math.min(...moving.map(({ seat }) => cabinsByRank.indexOf(room.was(seat).cabin)));
  const first = ({ moving }: Party) => moving[0]?.seat ?? "";
  const id = ({ moving }: Party) => moving[0]?.bookingId ?? "";
  return parties.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      b.moving.length - a.moving.length ||
      compareSeats(first(a), first(b)) ||
      (id(a) < id(b) ? -1 : 1),
  );
}

/** Each of some people takes, from the nose, that one of the seats which is most like the old one. */
function shareOut(room: Room, people: readonly Traveler[], seats: readonly string[]): Map<Traveler, string> {
  const left = new Set(seats);
  const given = new Map<Traveler, string>();
  for (const person of people) {
    const seat = likest(room, room.was(person.seat), left);
    if (!seat) continue;
    left.delete(seat);
    given.set(person, seat);
  }
  return given;
}

/** Do all of them sit in one row or in rows one behind the other? */
function areTogether(layout: SeatLayout, seats: readonly string[]): boolean {
  const rows = rowPlaces(layout, seats).sort((a, b) => a - b);
  return rows.every((row, at) => row >= 0 && (at === 0 || row - (rows[at - 1] ?? 0) <= 1));
}

/** Seats for a party of whom some can stay, so that all sit together; undefined when that cannot be. */
function aroundThoseWhoStay(room: Room, { moving, staying }: Party, before: SeatLayout) {
  const seats = staying.map(({ seat }) => seat);
  const near = likest(room, room.was(moving[0]?.seat ?? ""), seats) ?? "";
  const beside = together(room, moving.length, near);
  if (beside && areTogether(room.layout, [...seats, ...beside])) return shareOut(room, moving, beside);
  const everybody = [...moving, ...staying];
  const sat = areTogether(
    before,
    everybody.map(({ seat }) => seat),
  );
  const elsewhere =
    sat && staying.every(mayBeAsked) ? together(room, everybody.length, near, seats) : undefined;
  if (!elsewhere) return beside && shareOut(room, moving, beside);
  const stays = staying.filter(({ seat }) => elsewhere.includes(seat));
  const kept = new Set(stays.map(({ seat }) => seat));
  return shareOut(
    room,
    everybody.filter((person) => !stays.includes(person)),
    elsewhere.filter((seat) => !kept.has(seat)),
  );
}

/** Seats for people of whom nobody stays: together if that can be, else in as large groups as can be, else one by one. */
function apart(room: Room, moving: readonly Traveler[]): Map<Traveler, string> {
  const [lead] = moving;
  if (!lead) return new Map();
  const old = room.was(lead.seat);
  const cabin = cabinFor(room, old.cabin);
  const near = likest(room, { ...old, cabin }, room.layout.seats) ?? "";
  for (let size = moving.length; size > 1; size--) {
    const seats = together(room, size, near);
    if (!seats) continue;
    const given = shareOut(room, moving.slice(0, size), seats);
    return new Map([...given, ...apart(without(room, given.values()), moving.slice(size))]);
  }
  const seat = likest(room, { ...old, cabin }, room.free);
  if (!seat) return new Map();
  return new Map([[lead, seat], ...apart(without(room, [seat]), moving.slice(1))]);
}

function without(room: Room, seats: Iterable<string>): Room {
  const free = new Set(room.free);
  for (const seat of seats) free.delete(seat);
  return { ...room, free };
}

/** Those who want their earlier seats again and can have them, each seat once. */
function returning({ after, travelers, back = new Map() }: Reseating, free: ReadonlySet<string>): Reseat[] {
  const given = new Set<string>();
  return travelers.flatMap(({ bookingId, seat: from }) => {
    const to = back.get(bookingId);
    if (!to || to === from || !after.seats.includes(to) || !free.has(to) || given.has(to)) return [];
    given.add(to);
    return [{ bookingId, from, to, why: "back" as const }];
  });
}

/**
 * Proposes new seats for all whose seats the new aircraft does not have, and for nobody else unless a party that sat together
 * could not do so otherwise. Parties stay together if it can be, near those of them who stay, else near the old place; each
 * in the same cabin and at the window or the aisle as before if it can be. The same question has the same answer.
 */
export function proposeReseating(reseating: Reseating): Proposal {
  const { before, after, kept, travelers } = reseating;
  const held = new Set([...kept, ...travelers.map(({ seat }) => seat)]);
  let room = roomOn(after, held, before);
  const moves = returning(reseating, room.free);
  room = without(
    room,
    moves.map(({ to }) => to),
  );
  const settled = new Set(moves.map(({ bookingId }) => bookingId));
  const unseated: Unseated[] = [];
  const seated = travelers.map((one) => {
    const to = moves.find(({ bookingId }) => bookingId === one.bookingId)?.to;
    return to ? { ...one, seat: to } : one;
  });
  const parties = [...grouped(seated, ({ party }) => party).values()]
    .map(
      (party): Party => ({
        moving: party.filter(({ seat }) => !room.kinds.has(seat)),
        staying: party.filter(({ seat }) => room.kinds.has(seat)),
      }),
    )
    .filter(({ moving }) => moving.length > 0);
  for (const party of inOrder(room, parties)) {
    const around = party.staying.length > 0 && !party.staying.some(({ bookingId }) => settled.has(bookingId));
    const given = (around ? aroundThoseWhoStay(room, party, before) : undefined) ?? apart(room, party.moving);
    for (const [{ bookingId, seat: from }, to] of given)
      if (from !== to) moves.push({ bookingId, from, to, why: room.kinds.has(from) ? "together" : "gone" });
    room = without(room, given.values());
    for (const { bookingId, seat: from } of party.moving.filter((person) => !given.has(person)))
      unseated.push({ bookingId, from, reason: noSeat(after, kept) });
  }
  return { moves, unseated };
}

function noSeat(after: SeatLayout, kept: readonly string[]): string {
  const blocked = kept.filter((seat) => after.seats.includes(seat)).length;
  return blocked > 0
    ? `Every other seat is taken; ${blocked} cannot be used.`
    : "Every seat of this aircraft is taken.";
}
