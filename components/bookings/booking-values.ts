import type { z } from "zod";
import type { ActionForm } from "@/components/forms/use-action-form";
import { nameKey, nameKeyOf } from "@/lib/bookings/name";
import type { bookingInput } from "@/lib/bookings/schema";
import type { Aboard } from "@/lib/bookings/screen";

/** What the form of a booking holds while it is typed. */
export type BookingValues = z.input<typeof bookingInput>;

export type BookingActionForm = ActionForm<BookingValues>;

type Typed = BookingValues["passengers"][number];

/** A typed name as the list will show it: a whole name in the trade's writing stays as it is. */
export function typedName({ givenName = "", familyName }: Typed): string {
  return `${givenName} ${familyName}`.trim();
}

/** Somebody of the same name who is on this flight already. */
export function bookedAlready(passenger: Typed, aboard: Aboard[]): Aboard | undefined {
  const { givenName = "", familyName } = passenger;
  const key = familyName.includes("/") ? nameKeyOf(familyName) : nameKey(givenName, familyName);
  return aboard.find((other) => other.key === key);
}

/** A typed seat as it is stored, for comparing with the map's. */
export function typedSeat(seat: string | undefined): string {
  return (seat ?? "").trim().toUpperCase().replace(/^0+/, "").replaceAll(" ", "");
}

/** What is told once it happened: `Freja Sørensen is booked, seat 2A, K7QX2M`. */
export function bookedSentence(names: string[], seats: string[], locator: string): string {
  const [are, held] = names.length === 1 ? ["is", "seat"] : ["are", "seats"];
  return `${names.join(", ")} ${are} booked, ${held} ${seats.join(" ")}, ${locator}`;
}
