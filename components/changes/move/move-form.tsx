"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { bookingHref } from "@/components/bookings/booking-href";
import { FlightStrip } from "@/components/bookings/flight-strip";
import { SeatLegend } from "@/components/bookings/seat";
import { SeatPicker } from "@/components/bookings/seat-picker";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { movePassengers } from "@/lib/changes/actions";
import type { Passenger, Target } from "@/lib/changes/screen";
import { useChanges } from "../use-changes";

type MoveFormProps = { bookingId: string; passengers: Passenger[]; target: Target };

/** A seat for everybody on the chosen flight; a seat that was lost meanwhile is said, and the others are kept. */
export function MoveForm({ bookingId, passengers, target }: MoveFormProps) {
  const router = useRouter();
  const { announce } = useChanges();
  const { flight, seatMap, seats, fare, difference } = target;
  const [active, setActive] = useState(0);
  const form = useActionForm({
    schema: async () => (await import("@/lib/changes/schema")).flightMove,
    action: movePassengers,
    defaultValues: {
      toFlightId: flight.flightId,
      seated: passengers.map(({ bookingId: id, version }, index) => ({
        bookingId: id,
        version,
        seat: seats[index] ?? "",
      })),
    },
    onDone: (change) => {
      announce({ ...change, said: `${change.names.join(", ")} moved to ${flight.designator}` });
      router.push(bookingHref(bookingId) as Route);
    },
  });
  const seated = useWatch({ control: form.form.control, name: "seated" });
  const chosen = seated.map(({ seat }) => seat.trim().toUpperCase());
  const refused = Object.keys(form.problem?.fields ?? {})[0];
  const lost = chosen.filter((_seat, index) => refused === `seated.${index}.seat`);

  return (
    <Form form={form} className="bk">
      <div className="bk-main">
        <FlightStrip flight={flight} />
        <p className="fare-note">
          Fare <b className="num">{fare ?? "none"}</b>. Against what was paid:{" "}
          <b className="num">{difference ?? "cannot be compared"}</b>
          {difference && difference !== "same fare" ? (
            <span className="two"> for all. What is stored as paid stays.</span>
          ) : null}
        </p>
        <h2 className="bh">Their seats on {flight.designator}</h2>
        <div className="passenger-seats ruled">
          {passengers.map((passenger, index) => (
            <fieldset key={passenger.bookingId} onFocus={() => setActive(index)}>
              <legend className="vh">{passenger.name}</legend>
              <TextInput form={form} name={`seated.${index}.seat`} label={`Seat of ${passenger.name}`} code />
            </fieldset>
          ))}
        </div>
        <p className="form-foot">
          <SubmitButton form={form} pending="Moving…">
            Move
          </SubmitButton>
        </p>
      </div>
      <aside className="side" aria-label={`Seats on ${flight.designator}`}>
        <SeatLegend map={seatMap} chosen={chosen} lost={lost} />
        <SeatPicker
          map={seatMap}
          flight={flight.designator}
          chosen={chosen}
          active={active}
          lost={lost}
          onChoose={(seat) => {
            form.fill({ [`seated.${active}.seat`]: seat });
            setActive(Math.min(active + 1, passengers.length - 1));
          }}
        />
      </aside>
    </Form>
  );
}
