"use client";

import { useEffect, useRef } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { BookingForm as Offer } from "@/lib/bookings/screen";
import { bookingHref } from "./booking-href";
import {
  type BookingActionForm,
  type BookingValues,
  bookedAlready,
  typedName,
  typedSeat,
} from "./booking-values";

type CheckAnswersProps = {
  form: BookingActionForm;
  values: BookingValues;
  offer: Offer;
  total: string;
  onChange: () => void;
};

/** Everything once more, before anything is booked; somebody of the same name on this flight is pointed out, not refused. */
export function CheckAnswers({ form, values, offer, total, onChange }: CheckAnswersProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { passengers, email, phone, note } = values;
  const twice = passengers.flatMap((passenger) => bookedAlready(passenger, offer.aboard) ?? []);

  useEffect(() => heading.current?.focus(), []);

  return (
    <section aria-labelledby="check">
      <h2 id="check" className="bh" tabIndex={-1} ref={heading}>
        Check your answers
      </h2>
      {twice.map((other) => (
        <Note key={other.bookingId} tone="late" className="mb-3">
          {other.name} is on this flight already, in {other.seat}:{" "}
          <AppLink href={bookingHref(other.bookingId)} target="_blank">
            {other.bookingId}
          </AppLink>
          . Book again only if it is another person.
        </Note>
      ))}
      <table className="t flush">
        <caption className="vh">Passengers to be booked</caption>
        <thead>
          <tr>
            <th scope="col">Passenger</th>
            <th scope="col">Seat</th>
          </tr>
        </thead>
        <tbody>
          {passengers.map((passenger) => (
            <tr key={passenger.seat}>
              <th scope="row">{typedName(passenger)}</th>
              <td className="mono b">{typedSeat(passenger.seat)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="price">
        {email ? <Line label="E-mail" value={email} /> : null}
        {phone ? <Line label="Phone" value={phone} /> : null}
        {note ? <Line label="Note" value={note} /> : null}
        <Line label="Locator" value={values.locator} />
        <Line label="Total" value={total} />
      </dl>
      <p className="form-foot">
        <SubmitButton form={form} pending="Booking…">
          Book
        </SubmitButton>
        <Button variant="quiet" onClick={onChange}>
          Change something
        </Button>
      </p>
    </section>
  );
}

function Line({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}
