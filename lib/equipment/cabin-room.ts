import type { CabinName, SeatLayout } from "@/lib/aircraft/plan";
import { compareSeats } from "@/lib/aircraft/seats";
import { seatTogether } from "@/lib/bookings/together";
import { cabinsApart, cabinsByRank, kindByName, kindsOf, type SeatKind, unlikeness } from "./seat-kind";

/** The free seats of an aircraft while people are given them one after the other. */
export type Room = {
  layout: SeatLayout;
  kinds: Map<string, SeatKind>;
  free: Set<string>;
  /** What a seat of the old aircraft was. */
  was: (seat: string) => SeatKind;
};

/** The room on `after` while `held` seats are not to be had; `before` says what kind the old seats were. */
export function roomOn(after: SeatLayout, held: ReadonlySet<string>, before: SeatLayout): Room {
  const [kinds, old] = [kindsOf(after), kindsOf(before)];
  return {
    layout: after,
    kinds,
    free: new Set(after.seats.filter((seat) => !held.has(seat))),
    was: (seat) => old.get(seat) ?? kinds.get(seat) ?? kindByName(seat),
  };
}

/** The one of these seats that is most like an old one; of seats equally like it the first from the nose. */
export function likest(room: Room, old: SeatKind, seats: Iterable<string>): string | undefined {
  const ranked = [...seats]
    .flatMap((seat) => {
      const kind = room.kinds.get(seat);
      return kind ? [{ seat, away: unlikeness(old, kind) }] : [];
    })
    .sort((a, b) => a.away - b.away || compareSeats(a.seat, b.seat));
  return ranked[0]?.seat;
}

/** The cabin of this aircraft for somebody who sat in `cabin`: the same, else the next in rank, of two the lower. */
export function cabinFor({ layout }: Room, cabin: CabinName): CabinName {
  const there = new Set(layout.rows.map((row) => row.cabin));
  const [nearest] = [...cabinsByRank]
    .reverse()
    .filter((name) => there.has(name))
    .sort((a, b) => cabinsApart(a, cabin) - cabinsApart(b, cabin));
  return nearest ?? "main";
}

/** n free seats together in one cabin, near a seat of this aircraft; undefined when that cannot be. Nobody changes cabin for it. */
export function together(
  room: Room,
  n: number,
  near: string,
  also: readonly string[] = [],
): string[] | undefined {
  const cabin = room.kinds.get(near)?.cabin;
  const rows = room.layout.rows.filter((row) => row.cabin === cabin);
  const there = new Set(rows.flatMap((row) => row.blocks.flat()));
  const free = new Set([...room.free, ...also].filter((seat) => there.has(seat)));
  return seatTogether({ rows }, free, n, near);
}

/** Rows that each seat of a list is in, as places in the cabin: row 14 follows row 12 where there is no 13. */
export function rowPlaces(layout: SeatLayout, seats: readonly string[]): number[] {
  return seats.map((seat) => layout.rows.findIndex((row) => row.blocks.flat().includes(seat)));
}
