"use client";

import { SubmitButton } from "@/components/forms/submit-button";
import type { BookingForm as Offer } from "@/lib/bookings/screen";
import { counted } from "@/lib/format";
import type { BookingActionForm } from "./booking-values";
import { SeatLegend } from "./seat";
import { SeatPicker } from "./seat-picker";

type BookingSideProps = {
  form: BookingActionForm;
  offer: Offer;
  /** The seat of each passenger, empty where none is chosen. */
  chosen: string[];
  /** Seats that were chosen and that somebody else has now. */
  lost: string[];
  active: number;
  total: string;
  onChoose: (seat: string) => void;
};

/** The seats and the sum, beside the form. */
export function BookingSide(props: BookingSideProps) {
  const { form, offer, chosen, lost, active, total, onChoose } = props;
  const { flight, seatMap, locator } = offer;
  const seated = chosen.filter(Boolean).length;
  return (
    <aside className="side">
      <div className="sidecols">
        <section aria-labelledby="choose">
          <div className="shead">
            <h2 id="choose">Seats on {flight.designator}</h2>
          </div>
          <SeatLegend map={seatMap} chosen={chosen} lost={lost} />
          <SeatPicker
            map={seatMap}
            flight={flight.designator}
            chosen={chosen}
            active={active}
            lost={lost}
            onChoose={onChoose}
          />
        </section>
        <div className="sum">
          <div className="shead">
            <h2>Total</h2>
          </div>
          <dl className="price">
            <div>
              <dt>{counted(chosen.length, "seat")}</dt>
              <dd className="num">{offer.fare ?? "no fare"} each</dd>
            </div>
            <div className="tot">
              <dt>Fare</dt>
              <dd className="num">{total}</dd>
            </div>
            <div>
              <dt>Locator</dt>
              <dd className="mono b">{locator}</dd>
            </div>
            <div>
              <dt>Seats chosen</dt>
              <dd>
                {seated} of {chosen.length}
              </dd>
            </div>
          </dl>
          <SubmitButton form={form} size="wide" pending="Checking…">
            Check answers
          </SubmitButton>
          <p className="s two">Nothing is booked until you have checked the answers.</p>
        </div>
      </div>
    </aside>
  );
}
