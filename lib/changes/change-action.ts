import "server-only";
import type { z } from "zod";
import { action } from "@/lib/action";
import type { EventKind } from "@/lib/audit/event";
import type { Permission } from "@/lib/auth/roles";
import type { Booking } from "@/lib/bookings/booking";
import { type Answer, ok } from "@/lib/result";
import { carryOut, type Done } from "./carry-out";
import type { Deed } from "./deeds/deed";
import { asSeen } from "./reading";
import type { Seen } from "./schema";

/** A change that happened, in words, and what it takes to undo it. */
export type Told = Done & { said: string };

type Change<Input> = {
  kind: EventKind;
  /** Which bookings the person saw, and at what version. */
  seen: (input: Input) => Seen[];
  /** The rule: what becomes of them, or why it cannot be. */
  decide: (bookings: [Booking, ...Booking[]], input: Input) => Deed | Promise<Deed>;
  said: (names: string, input: Input) => string;
  /** The form's field for a seat that was refused, where a form asks for several. */
  fieldOf?: (input: Input, seat: string) => string;
};

/**
 * Makes the action of one kind of change: reads the bookings as the person saw them, asks the rule, carries it out.
 * Refuses a booking that is gone or was changed since, what the rule refuses, and what the ledgers refuse.
 */
export function changeAction<S extends z.ZodType>(
  permission: Permission,
  schema: S,
  { kind, seen, decide, said, fieldOf }: Change<z.output<S>>,
): (input: z.input<S>) => Promise<Answer<Told>> {
  return action(permission, schema, async (input, who, requestId) => {
    const read = await asSeen(seen(input));
    if (!read.ok) return read;
    const doing = {
      kind,
      who,
      requestId,
      ...(fieldOf ? { fieldOf: (seat: string) => fieldOf(input, seat) } : {}),
    };
    const done = await carryOut(await decide(read.value, input), doing);
    return done.ok ? ok({ ...done.value, said: said(done.value.names.join(", "), input) }) : done;
  });
}
