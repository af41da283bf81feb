"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useWatch } from "react-hook-form";
import { Form } from "@/components/forms/form";
import { SubmitButton } from "@/components/forms/submit-button";
import { TextArea, TextInput } from "@/components/forms/text-input";
import { useActionForm } from "@/components/forms/use-action-form";
import { told } from "@/components/ui/notify";
import { bookParty } from "@/lib/bookings/actions";
import type { BookingForm as Offer } from "@/lib/bookings/screen";
import { freeSeats, rowsOf, seatTogether } from "@/lib/bookings/together";
import { counted } from "@/lib/format";
import { formatMoney, times } from "@/lib/money";
import { bookingHref } from "./booking-href";
import { BookingSide } from "./booking-side";
import { bookedSentence, typedSeat } from "./booking-values";
import { CheckAnswers } from "./check-answers";
import { FlightStrip } from "./flight-strip";
import { PartyFields } from "./party-fields";

/** A party of one to nine. First typed, then checked, then booked; sent twice it is one booking; lost seats are told. */
export function BookingForm({ offer }: { offer: Offer }) {
  const router = useRouter();
  const { flight, requestId, locator, quote, strays, amount, seatMap } = offer;
  const [active, setActive] = useState(0);
  const [checked, setChecked] = useState(false);
  const propose = (count: number, near?: string) =>
    seatTogether(rowsOf(seatMap), freeSeats(seatMap), count, near);
  const form = useActionForm({
    schema: async () => (await import("@/lib/bookings/schema")).bookingInput,
    action: bookParty,
    defaultValues: {
      requestId,
      locator,
      flightId: flight.flightId,
      passengers: [{ givenName: "", familyName: "", seat: propose(1)?.[0] ?? "" }],
      email: "",
      phone: "",
      note: "",
      quote,
      strays,
    },
    onDone: ({ bookingId, names, seats }) => {
      told(bookedSentence(names, seats, locator));
      router.push(bookingHref(bookingId, flight.flightId) as Route);
    },
  });
  const passengers = useWatch({ control: form.form.control, name: "passengers" });
  const chosen = passengers.map(({ seat }) => typedSeat(seat));
  const lost = chosen.filter((_seat, index) => form.problem?.fields?.[`passengers.${index}.seat`]);
  const total = amount ? formatMoney(times(amount, passengers.length)) : "none";
  const checking = checked && !form.problem?.fields;

  function choose(seat: string) {
    form.fill({ [`passengers.${active}.seat`]: seat });
    const next = chosen.findIndex((other, index) => index !== active && other === "");
    if (next >= 0) setActive(next);
  }

  function together() {
    const seats = propose(passengers.length, chosen[0] || undefined);
    if (seats) form.fill(Object.fromEntries(seats.map((seat, index) => [`passengers.${index}.seat`, seat])));
  }

  return (
    <Form
      form={form}
      className="bk"
      onSubmit={() => (checking ? form.submit() : form.check(() => setChecked(true)))}
    >
      <div className="bk-main">
        <FlightStrip flight={flight} />
        {checking ? (
          <CheckAnswers
            form={form}
            values={form.form.getValues()}
            offer={offer}
            total={total}
            onChange={() => setChecked(false)}
          />
        ) : null}
        <div hidden={checking}>
          <PartyFields form={form} onActive={setActive} onTogether={together} />
          <section>
            <h2 className="bh">How do we reach them?</h2>
            <div className="fields2 ruled">
              <TextInput form={form} name="email" label="E-mail" type="email" autoComplete="off" optional />
              <TextInput form={form} name="phone" label="Phone" type="tel" autoComplete="off" optional />
              <TextArea form={form} name="note" label="Note" className="across" optional />
            </div>
          </section>
        </div>
      </div>
      {checking ? null : (
        <BookingSide
          form={form}
          offer={offer}
          chosen={chosen}
          lost={lost}
          active={active}
          total={total}
          onChoose={choose}
        />
      )}
      {checking ? null : (
        <div className="phonebar phone">
          <p>
            <b className="num">{total}</b>
            <span className="s two">{counted(passengers.length, "seat")}</span>
          </p>
          <SubmitButton form={form} pending="Checking…">
            Check answers
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}
