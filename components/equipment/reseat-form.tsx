"use client";

import { useState } from "react";
import { useWatch } from "react-hook-form";
import { SeatLegend } from "@/components/bookings/seat";
import { SeatPicker } from "@/components/bookings/seat-picker";
import { flightHref } from "@/components/flights/flight-href";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { useActionForm } from "@/components/forms/use-action-form";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { changeFlightAircraft } from "@/lib/equipment/actions";
import type { Changed } from "@/lib/equipment/change-aircraft";
import type { AskedSeat } from "@/lib/equipment/schema";
import type { MoveRow, PlanView } from "@/lib/equipment/screen";
import type { FlightRow } from "@/lib/flights/row";
import { counted } from "@/lib/format";
import { MoveRows } from "./move-rows";
import { useProgress } from "./use-progress";

type ReseatFormProps = {
  flight: FlightRow;
  version: number;
  plan: PlanView;
  /** Seats that were chosen by hand before the flight was looked at again. */
  wishes: readonly AskedSeat[];
  onLookAgain: (wishes: AskedSeat[]) => void;
  onDone: (changed: Changed) => void;
};

function chosenByHand(seats: readonly AskedSeat[], proposed: readonly MoveRow[]): AskedSeat[] {
  return seats.filter(({ to }, at) => to !== proposed[at]?.to);
}

/** The new seats, as a list by party and on the new cabin; each can be another one. Sent again it does what is left to do. */
export function ReseatForm({ flight, version, plan, wishes, onLookAgain, onDone }: ReseatFormProps) {
  const { flightId, designator } = flight;
  const { registration, aircraftType, capacity, words, equipped, moves, unseated, seatMap } = plan;
  const [active, setActive] = useState(0);
  const form = useActionForm({
    schema: async () => (await import("@/lib/equipment/schema")).aircraftChange,
    action: changeFlightAircraft,
    defaultValues: {
      flightId,
      version,
      registration,
      aircraftType,
      capacity,
      seats: moves.map(({ bookingId, from, to }) => {
        const wish = wishes.find((one) => one.bookingId === bookingId && one.from === from);
        return { bookingId, from, to: wish?.to ?? to };
      }),
    },
    onDone,
  });
  const seats = useWatch({ control: form.form.control, name: "seats" });
  const chosen = seats.map(({ to }) => to.trim().toUpperCase());
  const left = useProgress(flightId, form.pending, { aircraftType: aircraftType.toUpperCase(), capacity });
  const people = counted(moves.length, "passenger");
  const verb = equipped ? `Reseat ${people}` : `Change to ${words}`;

  return (
    <Form form={form} className="bk">
      <div className="bk-main">
        {form.problem?.code === "conflict" ? (
          <p className="mb-3">
            <Button onClick={() => onLookAgain(chosenByHand(seats, moves))}>Look at the flight again</Button>
          </p>
        ) : null}
        <h2 className="bh">
          New seats{" "}
          <span className="two">{moves.length > 0 ? `${people}, parties together` : "nobody moves"}</span>
        </h2>
        <MoveRows form={form} moves={moves} onActive={setActive} />
        {unseated.length > 0 ? (
          <Note tone="late" className="mt-3">
            <b>No seat for {counted(unseated.length, "passenger")}.</b> They stay on this list and on the
            flight’s page.
            <ul className="equip-list">
              {unseated.map(({ bookingId, name, seat, reason }) => (
                <li key={bookingId}>
                  {name} {seat}: {reason}
                </li>
              ))}
            </ul>
          </Note>
        ) : null}
        <p className="form-foot">
          <SubmitButton form={form} pending="Changing…">
            {verb}
          </SubmitButton>
          <AppLink className="btn quiet" href={flightHref(flightId)}>
            Leave it as it is
          </AppLink>
        </p>
        {form.pending ? (
          <div className="equip-progress" role="status">
            <progress
              max={Math.max(1, moves.length)}
              value={left === undefined ? 0 : Math.max(0, moves.length - left)}
              aria-label="Reseated"
            />
            <p className="two">
              {left === undefined ? "The aircraft is changed first." : `${left} still to be reseated.`} You
              can leave this page: the flight’s page says who is left.
            </p>
          </div>
        ) : null}
      </div>
      <aside className="side" aria-label={`Seats on ${designator}, ${words}`}>
        <SeatLegend map={seatMap} chosen={chosen} />
        <SeatPicker
          map={seatMap}
          flight={designator}
          chosen={chosen}
          active={active}
          onChoose={(seat) => (moves.length > 0 ? form.fill({ [`seats.${active}.to`]: seat }) : undefined)}
        />
      </aside>
    </Form>
  );
}
