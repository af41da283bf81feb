import type { SeatLayout } from "@/lib/aircraft/plan";
import { type Candidate, type Journey, type Option, optionsFor } from "./option";
import type { Party } from "./party";
import { inOrder } from "./priority";
import { type Placed, putAbout, Room, sendOneAway, sizeOf } from "./room";
import { seatsLike } from "./seats-like";

/** A flight that is canceled: where its passengers have to go, and the cabin that they sat in. */
export type Canceled = { flightId: string; journey: Journey; layout: SeatLayout };

/** A seat on a flight. */
export type Seat = { flightId: string; seat: string };

/** What becomes of one passenger: a seat on each flight of the way, none where they are on the list, and why. */
export type Placement = { bookingId: string; legs: Seat[]; why: string };

/** The fewest ways that hold a party between them, the roomiest first; undefined where somebody would be left behind. */
function split(options: readonly Option[], size: number, room: Room): Placed["shares"] | undefined {
  const shares: Placed["shares"] = [];
  let missing = size;
  while (missing > 0) {
    const roomiest = options
      .filter((option) => room.on(option) > 0)
      .toSorted((a, b) => Math.min(missing, room.on(b)) - Math.min(missing, room.on(a)))[0];
    if (!roomiest) break;
    const share = Math.min(missing, room.on(roomiest));
    room.take(roomiest, share);
    shares.push({ option: roomiest, size: share });
    missing -= share;
  }
  if (missing === 0) return shares;
  for (const { option, size: given } of shares) room.take(option, -given);
  return undefined;
}

/** Places a party whole if that can be, if need be by sending another one another way, or all of them. */
function settleWhole(party: Party, options: Option[], placed: Placed[], room: Room): Placed {
  const size = party.travelers.length;
  const one: Placed = { party, options, shares: [] };
  const way = room.whole(options, size) ?? sendOneAway(size, options, placed, room);
  if (way) {
    room.take(way, size);
    one.shares = [{ option: way, size }];
  } else putAbout(one, placed, room);
  return one;
}

/** First every party that fits whole, then, with the seats that are left, those that have to be split. */
function settleAll(parties: readonly Party[], waysOf: (party: Party) => Option[], room: Room): Placed[] {
  const placed: Placed[] = [];
  for (const party of inOrder(parties)) placed.push(settleWhole(party, waysOf(party), placed, room));
  for (const one of placed)
    if (one.shares.length === 0) one.shares = split(one.options, sizeOf(one), room) ?? [];
  return placed;
}

/** How a way is told: `Same route, earliest arrival with room`. */
function wayWords({ legs }: Option, isSplit: boolean): string {
  const [first, second] = legs;
  const between = second ? Math.round((second.departs - first.arrives) / 60_000) : 0;
  const way = second
    ? `One stop in ${first.destination}, ${Math.floor(between / 60)} h ${String(between % 60).padStart(2, "0")} to change`
    : "Same route, earliest with room";
  return isSplit ? `${way}; party split, no flight had room for all` : way;
}

function listWords(party: Party, { journey }: Canceled, options: readonly Option[], room: Room): string {
  const { origin, destination } = journey;
  const size = party.travelers.length;
  if (options.length === 0) return `No other flight goes from ${origin} to ${destination} in time.`;
  const most = Math.max(...options.map((option) => room.on(option)));
  const ways = options.length === 1 ? "the one way" : `any of ${options.length} ways`;
  if (size === 1 || most === 0) return `No seat is left on ${ways} from ${origin} to ${destination}.`;
  return `${size} travel together, and no flights from ${origin} to ${destination} have seats for all of them.`;
}

/** Seats for those who share a way, on each of its flights; they leave the sale of this plan. */
function seatShare(
  travelers: Party["travelers"],
  option: Option,
  from: SeatLayout,
  free: Map<string, Set<string>>,
): Seat[][] {
  const olds = travelers.map(({ seat }) => seat);
  const perLeg = option.legs.map((leg) => {
    const open = free.get(leg.flightId) ?? new Set();
    const seats = seatsLike(leg.layout, open, from, olds);
    for (const seat of seats) open.delete(seat);
    return seats.map((seat) => ({ flightId: leg.flightId, seat }));
  });
  return travelers.map((_traveler, at) => perLeg.flatMap((seats) => seats[at] ?? []));
}

/**
 * What becomes of everybody on canceled flights, in the order in which they choose (`inOrder`). Each party takes the first way
 * with room for all of it: the same route by arrival, then one stop by arrival. Where none has, others are sent another way to keep
 * it together, as long as all of them stay whole and nobody who needs help is moved. With the seats that are left then, the others are split over as few ways as hold them, or all
 * of the party is on the list. Seats are given last, like the old ones. The same question has the same answer.
 */
export function planFor(
  parties: readonly Party[],
  canceled: readonly Canceled[],
  candidates: readonly Candidate[],
): Placement[] {
  const gone = new Map(canceled.map((flight) => [flight.flightId, flight]));
  const open = candidates.filter(({ flightId }) => !gone.has(flightId));
  const room = new Room(open);
  const ways = new Map(canceled.map(({ flightId, journey }) => [flightId, optionsFor(journey, open)]));
  const placed = settleAll(parties, (party) => ways.get(party.flightId) ?? [], room);
  const free = new Map(open.map((candidate) => [candidate.flightId, new Set(candidate.free)]));
  return placed.flatMap(({ party, options, shares }) => {
    const from = gone.get(party.flightId);
    if (!from) return [];
    const left = [...party.travelers];
    const given = shares.flatMap(({ option, size }) => {
      const some = left.splice(0, size);
      const why = wayWords(option, shares.length > 1);
      return seatShare(some, option, from.layout, free).map((legs, at) => ({
        bookingId: some[at]?.bookingId ?? "",
        legs,
        why,
      }));
    });
    const listed = left.length > 0 ? listWords(party, from, options, room) : "";
    return [...given, ...left.map(({ bookingId }) => ({ bookingId, legs: [], why: listed }))];
  });
}
