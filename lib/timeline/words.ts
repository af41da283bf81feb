import type { RotationConflict } from "@/lib/rotations/rotation";

/** `35 min`, `2 h`, `2 h 20 min`. */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** What the words need of the two flights that are in each other's way. */
export type Named = { name: string; origin: string; destination: string };

/** A conflict as a sentence, `AS 611 leaves LAS 20 min after AS 604 arrives; the aircraft needs 40 min`. */
export function conflictSentence(
  { kind, ground, needed }: RotationConflict,
  later: Named,
  before: Named,
): string {
  switch (kind) {
    case "overlap":
      return `${later.name} leaves ${duration(-ground)} before ${before.name} has arrived`;
    case "wrong-airport":
      return `${later.name} leaves ${later.origin}, but ${before.name} ends in ${before.destination}`;
    case "short-turnaround":
      return `${later.name} leaves ${later.origin} ${duration(ground)} after ${before.name} arrives; the aircraft needs ${duration(needed)}`;
  }
}
