import type { Candidate, Option } from "./option";
import type { Party } from "./party";
import { needsHelp } from "./priority";

/** A party, the ways that it may go, and how many of it go each way: one way for a party that stays whole. */
export type Placed = { party: Party; options: Option[]; shares: { option: Option; size: number }[] };

/** How many ways a plan may try in all while it puts whole parties about to make room for another one: under half a second. */
const mostTries = 2_000_000;

/** More parties than so many are not put about together: that would not end in time. */
const mostPutAbout = 400;

/** How many seats each flight still has while a plan is made. */
export class Room {
  private readonly left: Map<string, number>;
  private tries = 0;

  constructor(candidates: readonly Candidate[]) {
    this.left = new Map(candidates.map(({ flightId, left }) => [flightId, left]));
  }

  on({ legs: [first, second] }: Option): number {
    const seats = this.left.get(first.flightId) ?? 0;
    return second ? Math.min(seats, this.left.get(second.flightId) ?? 0) : seats;
  }

  take({ legs }: Option, size: number): void {
    for (const { flightId } of legs) this.left.set(flightId, (this.left.get(flightId) ?? 0) - size);
  }

  /** The first way with room for all. */
  whole(options: readonly Option[], size: number): Option | undefined {
    return options.find((option) => this.on(option) >= size);
  }

  /** The same, counted against what a plan may try; nothing once that is used up. */
  *tried(options: readonly Option[], size: number): Generator<Option> {
    for (const option of options) {
      if (++this.tries > mostTries) return;
      if (this.on(option) >= size) yield option;
    }
  }
}

/** How many travel together. */
export function sizeOf({ party }: Pick<Placed, "party">): number {
  return party.travelers.length;
}

function flies({ legs }: Option, flightId: string): boolean {
  return legs.some((leg) => leg.flightId === flightId);
}

/** Makes room for a whole party by sending one other party, of those that chose last, another way; the way that has room then. */
export function sendOneAway(
  size: number,
  options: readonly Option[],
  placed: readonly Placed[],
  room: Room,
): Option | undefined {
  for (const option of options) {
    const [leg, second] = option.legs;
    if (second) continue;
    const missing = size - room.on(option);
    const sitting = placed.filter(
      ({ party: other, shares }) =>
        !needsHelp(other) &&
        shares.length === 1 &&
        shares[0] &&
        flies(shares[0].option, leg.flightId) &&
        shares[0].size >= missing,
    );
    for (const other of sitting.toReversed().toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
      const [share] = other.shares;
      const elsewhere = other.options.filter((way) => !flies(way, leg.flightId));
      const instead = share && room.whole(elsewhere, share.size);
      if (!share || !instead) continue;
      room.take(share.option, -share.size);
      room.take(instead, share.size);
      other.shares = [{ option: instead, size: share.size }];
      return option;
    }
  }
  return undefined;
}

/** A way for each, all of them whole, the first of the list before the others; undefined where there is none or it is not found in time. */
function allWhole(parties: readonly Placed[], room: Room): Option[] | undefined {
  const [first, ...rest] = parties;
  if (!first) return [];
  for (const option of room.tried(first.options, sizeOf(first))) {
    room.take(option, sizeOf(first));
    const others = allWhole(rest, room);
    if (others) return [option, ...others];
    room.take(option, -sizeOf(first));
  }
  return undefined;
}

/**
 * Puts all whole parties about so that one more goes whole, which joins them; true when it could. Those who need help stay where
 * they are. Afterwards each, in the order in which they chose, takes the first way that has room.
 */
export function putAbout(one: Placed, placed: readonly Placed[], room: Room): boolean {
  const movable = placed.filter(({ party, shares }) => shares.length === 1 && !needsHelp(party));
  if (movable.length > mostPutAbout) return false;
  const before = movable.map(({ shares }) => shares);
  for (const { option, size } of before.flat()) room.take(option, -size);
  const all = [...movable, one];
  const possible = room.whole(one.options, sizeOf(one)) !== undefined;
  const largestFirst = all.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const found = possible ? allWhole(largestFirst, room) : undefined;
  if (!found) {
    for (const { option, size } of before.flat()) room.take(option, size);
    return false;
  }
  for (const [at, option] of found.entries()) {
    const party = largestFirst[at];
    if (party) party.shares = [{ option, size: sizeOf(party) }];
  }
  for (const party of all) {
    const [share] = party.shares;
    if (!share) continue;
    room.take(share.option, -share.size);
    const option = room.whole(party.options, share.size) ?? share.option;
    room.take(option, share.size);
    party.shares = [{ option, size: share.size }];
  }
  return true;
}
