import { placesOf } from "@/lib/aircraft/place";
import type { SeatLayout, SeatRow } from "@/lib/aircraft/plan";
import { seatTogether } from "@/lib/bookings/together";

function rowOf(layout: SeatLayout, seat: string): SeatRow | undefined {
  return layout.rows.find((row) => row.blocks.flat().includes(seat));
}

function placeOf(layout: SeatLayout, seat: string): string | undefined {
  const row = rowOf(layout, seat);
  return row && placesOf(row).get(seat);
}

/** The seat of another aircraft that is most like this one: the same, else the nearest row of its cabin; "" where none is. */
function counterpart(target: SeatLayout, from: SeatLayout, seat: string | undefined): string {
  const old = seat ? rowOf(from, seat) : undefined;
  if (!seat || !old) return seat && rowOf(target, seat) ? seat : "";
  const same = rowOf(target, seat);
  if (same?.cabin === old.cabin) return seat;
  const rows = target.rows.filter((row) => row.cabin === old.cabin);
  const away = (row: SeatRow) => Math.abs(row.number - old.number);
  const nearest = rows.toSorted((a, b) => away(a) - away(b) || a.number - b.number)[0] ?? same;
  const letter = seat.replace(/^\d+/, "");
  const seats = nearest?.blocks.flat().filter((other) => other !== null) ?? [];
  return seats.find((other) => other.endsWith(letter)) ?? seats[0] ?? "";
}

/** Free seats of the cabin that `near` is in which are as `place` says, window, middle or aisle; the nearest row first. */
function alike(
  target: SeatLayout,
  free: ReadonlySet<string>,
  near: string,
  place: string,
): string | undefined {
  const home = rowOf(target, near);
  if (!home) return undefined;
  const rows = target.rows.filter((row) => row.cabin === home.cabin && row.exit === home.exit);
  const away = (row: SeatRow) => Math.abs(row.number - home.number);
  for (const row of rows.toSorted((a, b) => away(a) - away(b) || a.number - b.number)) {
    const seats = [...placesOf(row)].filter(([seat, at]) => free.has(seat) && at === place);
    const letter = near.replace(/^\d+/, "");
    const found = seats.find(([seat]) => seat.endsWith(letter)) ?? seats[0];
    if (found) return found[0];
  }
  return undefined;
}

/** Gives each of a party one of the seats that it got, window to whom had a window. */
function shareOut(target: SeatLayout, from: SeatLayout, olds: (string | undefined)[], seats: string[]) {
  const left = [...seats];
  const given: (string | undefined)[] = olds.map((old) => {
    const place = old && placeOf(from, old);
    const at = left.findIndex((seat) => seat === old || (place && placeOf(target, seat) === place));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  });
  return given.map((seat) => seat ?? left.shift() ?? "");
}

/**
 * A free seat for each of a party that leaves `olds` of another aircraft: together if that can be, in the cabin they were in
 * if that can be, and as near and as much at the window or the aisle as before. The same question has the same answer. Throws
 * a RangeError on fewer free seats than people.
 */
export function seatsLike(
  target: SeatLayout,
  free: ReadonlySet<string>,
  from: SeatLayout,
  olds: (string | undefined)[],
): string[] {
  const [first] = olds;
  const near = counterpart(target, from, first);
  if (olds.length === 1) {
    const place = first && placeOf(from, first);
    const seat = free.has(near) ? near : place && alike(target, free, near, place);
    if (seat) return [seat];
  }
  const together = seatTogether(target, free, olds.length, near);
  if (together) return shareOut(target, from, olds, together);
  const left = new Set(free);
  return olds.map((old) => {
    const [seat] = seatTogether(target, left, 1, counterpart(target, from, old)) ?? left;
    if (!seat) throw new RangeError("more people than free seats");
    left.delete(seat);
    return seat;
  });
}
