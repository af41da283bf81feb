"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea, TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { told } from "@/components/ui/notify";
import { bookPassenger } from "@/lib/bookings/actions";
import { bookingInput } from "@/lib/bookings/schema";
import type { BookingForm as Offer } from "@/lib/bookings/screen";
import { bookingHref } from "./booking-href";
import { FlightStrip } from "./flight-strip";
import { SeatLegend } from "./seat";
import { SeatPicker } from "./seat-picker";

/** One passenger, one seat. Sent twice it is one booking; a seat that was lost is said, and the rest is kept. */
export function BookingForm({ offer }: { offer: Offer }) {
  const router = useRouter();
  const { flight, requestId, locator, quote, strays, fare, seatMap } = offer;
  const form = useActionForm({
    schema: bookingInput,
    action: bookPassenger,
    defaultValues: {
      requestId,
      locator,
      flightId: flight.flightId,
      givenName: "",
      familyName: "",
      seat: "",
      email: "",
      phone: "",
      note: "",
      quote,
      strays,
    },
    onDone: ({ bookingId, passengerName, seat }) => {
      told(`${passengerName} is booked, seat ${seat}, ${bookingId}`);
      router.push(bookingHref(bookingId) as Route);
    },
  });
  const seat = useWatch({ control: form.form.control, name: "seat" });
  const chosen = seat.trim().toUpperCase();
  const lost = form.problem?.fields?.seat ? [chosen] : [];
  return (
    <Form form={form} className="bk">
      <div className="bk-main">
        <FlightStrip flight={flight} />
        <section>
          <h2 className="bh">Who is travelling?</h2>
          <div className="fields3 ruled">
            <TextInput form={form} name="givenName" label="Given name" autoComplete="off" />
            <TextInput form={form} name="familyName" label="Family name" autoComplete="off" />
            <TextInput form={form} name="seat" label="Seat" code />
          </div>
        </section>
        <section>
          <h2 className="bh">How do we reach them?</h2>
          <div className="fields2 ruled">
            <TextInput form={form} name="email" label="E-mail" type="email" autoComplete="off" optional />
            <TextInput form={form} name="phone" label="Phone" type="tel" autoComplete="off" optional />
            <TextArea form={form} name="note" label="Note" className="across" optional />
          </div>
        </section>
      </div>
      <aside className="side">
        <div className="sidecols">
          <section aria-labelledby="choose">
            <div className="shead">
              <h2 id="choose">Seats on {flight.designator}</h2>
            </div>
            <SeatLegend map={seatMap} chosen={[chosen]} lost={lost} />
            <SeatPicker
              map={seatMap}
              flight={flight.designator}
              chosen={[chosen]}
              active={0}
              lost={lost}
              onChoose={(to) => form.fill({ seat: to })}
            />
          </section>
          <div className="sum">
            <div className="shead">
              <h2>Total</h2>
            </div>
            <dl className="price">
              <div className="tot">
                <dt>Fare</dt>
                <dd className="num">{fare ?? "none"}</dd>
              </div>
              <div>
                <dt>Locator</dt>
                <dd className="mono b">{locator}</dd>
              </div>
              <div>
                <dt>Seat</dt>
                <dd>{chosen ? <span className="mono b">{chosen}</span> : "none yet"}</dd>
              </div>
            </dl>
            <SubmitButton form={form} size="wide" pending="Booking…">
              Book
            </SubmitButton>
          </div>
        </div>
      </aside>
      <div className="phonebar phone">
        <p>
          <b className="num">{fare ?? "No fare"}</b>
          <span className="s two">{chosen ? `1 seat, ${chosen}` : "1 seat, none chosen yet"}</span>
        </p>
        <SubmitButton form={form} pending="Booking…">
          Book
        </SubmitButton>
      </div>
    </Form>
  );
}
