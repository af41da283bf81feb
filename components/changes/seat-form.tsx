"use client";

import { useWatch } from "react-hook-form";
import { SeatPicker } from "@/components/bookings/seat-picker";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { changePassengerSeat, reinstatePassenger, swapPassengers } from "@/lib/changes/actions";
import type { Passenger } from "@/lib/changes/screen";
import { swapIn } from "@/lib/changes/swaps";
import type { Problem } from "@/lib/result";
import { ProblemText } from "./problem-text";
import type { Change } from "./use-changes";
import { useSeatMap } from "./use-seat-map";

type SeatFormProps = {
  /** `reinstate` puts somebody back who was canceled and whose seat somebody else has. */
  what: "seat" | "reinstate";
  passenger: Passenger;
  taken?: Problem;
  onClose: () => void;
  onDone: (change: Change) => void;
};

const words = {
  seat: { safe: "Keep the seat", verb: "Change seat" },
  reinstate: { safe: "Leave it canceled", verb: "Reinstate" },
} as const;

/**
 * A seat, typed or chosen on the map; the field works while the map is still being read. Somebody else's seat on the same
 * flight is swapped for this passenger's own.
 */
export function SeatForm({ what, passenger, taken, onClose, onDone }: SeatFormProps) {
  const { bookingId, version, flight = "", flightId = "", seat: own } = passenger;
  const { safe, verb } = words[what];
  const seats = useSeatMap(flightId);
  const other = (seat: string) =>
    what === "seat" && own && seats.state === "read" ? swapIn(seats.map, seat, bookingId) : undefined;
  const form = useActionForm({
    schema: async () => (await import("@/lib/changes/schema")).seatChange,
    action: (input) => {
      if (what === "reinstate") return reinstatePassenger(input);
      const swap = other(input.seat.trim().toUpperCase())?.swap;
      return swap ? swapPassengers({ one: { bookingId, version }, other: swap }) : changePassengerSeat(input);
    },
    defaultValues: { bookingId, version, seat: "" },
    guard: false,
    onClose,
    onDone,
  });
  const chosen = useWatch({ control: form.form.control, name: "seat" }).trim().toUpperCase();
  const partner = other(chosen);
  const theirs = partner?.holder ?? partner?.swap?.bookingId;
  const lost = form.problem?.fields?.seat ? [chosen] : [];
  return (
    <>
      {taken && form.failures === 0 ? (
        <Note tone="late" alert className="mb-3">
          <ProblemText problem={taken} />
        </Note>
      ) : null}
      <Form form={form}>
        <div className="seat-choice">
          <TextInput form={form} name="seat" label="Seat" hint="Row and letter" code />
          <div className="seat-map">
            {seats.state === "read" ? (
              <SeatPicker
                map={seats.map}
                flight={flight}
                chosen={[chosen]}
                active={0}
                lost={lost}
                maySwap={(seat) => other(seat) !== undefined}
                onChoose={(to) => form.fill({ seat: to })}
              />
            ) : (
              <p className="two" role="status">
                {seats.state === "reading"
                  ? "Reading the seats…"
                  : "The seats could not be read. The field works."}
              </p>
            )}
          </div>
        </div>
        <p role="status" className="two mt-2">
          {partner ? `${theirs} has ${chosen} and gets ${own} for it.` : ""}
        </p>
        <p className="form-foot">
          <Button onClick={onClose}>{safe}</Button>
          <SubmitButton form={form}>{partner ? `Swap with ${theirs}` : verb}</SubmitButton>
        </p>
      </Form>
    </>
  );
}
