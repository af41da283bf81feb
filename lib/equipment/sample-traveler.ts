import { plainLayout, type SeatLayout } from "@/lib/aircraft/layout";
import { layoutsOf } from "@/lib/aircraft/layouts/layouts";
import type { Traveler } from "./equipment";

/** For tests: the first of an airline's cabins of a type. */
export function cabinOf(type: string): SeatLayout {
  return layoutsOf(type)[0] ?? plainLayout(0);
}

/** For tests: parties by their seats, `12A 12B`, each under a locator of its own; all confirmed. */
export function partiesIn(...parties: string[]): Traveler[] {
  return parties.flatMap((seats, at) =>
    seats.split(" ").map((seat, number): Traveler => {
      const party = `P${String(at + 1).padStart(2, "0")}`;
      const bookingId = `${party}-${number + 1}`;
      return { bookingId, party, name: bookingId, seat, status: "confirmed", bookedAt: `2026-10-${10 + at}` };
    }),
  );
}
