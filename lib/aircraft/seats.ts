/** A place in the cabin: the row from the nose and the letter across it. */
export type Seat = { row: number; letter: string };

// I and O are left out in every cabin: they read as 1 and 0.
const SEAT = /^0*([1-9]\d?)\s*([A-HJ-NP-Z])$/;

/** Reads a seat as people write it: `12A`, `12a`, `012A`, ` 12 A `. Rows 1 to 99, no letter I or O; else undefined. */
export function parseSeat(text: string): Seat | undefined {
  const found = SEAT.exec(text.trim().toUpperCase());
  const [, row, letter] = found ?? [];
  return row && letter ? { row: Number(row), letter } : undefined;
}

/** A seat as it is stored and shown: `12A`. */
export function seatText(seat: Seat): string {
  return `${seat.row}${seat.letter}`;
}

/** Reads several seats, `34b, 34C` or `34 B 34 C`, each once, in the order given; undefined when something is no seat. */
export function readSeats(text: string): string[] | undefined {
  const words = text
    .replace(/(\d)\s+(?=[a-z])/gi, "$1")
    .split(/[\s,;+]+/)
    .filter(Boolean);
  const seats = words.map(parseSeat);
  if (seats.length === 0 || seats.includes(undefined)) return undefined;
  return [...new Set(seats.flatMap((seat) => (seat ? [seatText(seat)] : [])))];
}

/** Order of seats from the nose, then by letter: 1A, 2A, 10A. Texts that are no seat come last, in order of text. */
export function compareSeats(a: string, b: string): number {
  const [one, other] = [parseSeat(a), parseSeat(b)];
  if (one && other) return one.row - other.row || order(one.letter, other.letter) || order(a, b);
  return Number(!one) - Number(!other) || order(a, b);
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
