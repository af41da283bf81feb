import type { SeatMapView } from "@/lib/bookings/row";
import { freeSeats, rowsOf, seatTogether } from "@/lib/bookings/together";

/** A free seat for each of some people: together if that can be, else from the nose on; fewer where there are no more. */
export function proposeSeats(map: SeatMapView, people: number): string[] {
  const free = freeSeats(map);
  return seatTogether(rowsOf(map), free, people) ?? [...free].slice(0, people);
}
