"use client";

import { useState } from "react";
import type { SeatMapView, SeatView } from "@/lib/bookings/row";
import { SeatFace, seatLook } from "./seat";
import { markOf } from "./seat-counts";
import { type SeatButton, SeatGrid } from "./seat-grid";
import { type SeatAt, seatName, stateOf } from "./seat-name";

type SeatPickerProps = {
  map: SeatMapView;
  flight: string;
  /** The seat of each passenger in turn, "" for one who has none yet. */
  chosen: readonly string[];
  /** Whose seat is being chosen, counted from 0. */
  active: number;
  /** Seats that were chosen and that somebody else has now. */
  lost?: readonly string[];
  /** Which taken seats can be chosen too, to swap with who sits there; none unless said otherwise. */
  maySwap?: (seat: string) => boolean;
  /** Told of a seat that may be had and that nobody of the party has; it is for the passenger `active`. */
  onChoose: (seat: string) => void;
};

/** Choose seats for a party: chosen ones carry the passenger's number, taken ones say who has them. */
export function SeatPicker(props: SeatPickerProps) {
  const { map, flight, chosen, active, lost = [], maySwap = () => false, onChoose } = props;
  const [said, setSaid] = useState("");
  const party = chosen.length > 1;

  function button(seat: SeatView, at: SeatAt): SeatButton {
    const swaps = maySwap(seat.seat);
    const mark = swaps && chosen.includes(seat.seat) ? "mine" : markOf(seat, chosen, lost);
    const passenger = chosen.indexOf(seat.seat) + 1;
    const whose = swaps ? `${stateOf(seat)}, ` : "";
    const mine = party ? `chosen for passenger ${passenger}` : `${whose}chosen`;
    const instead = { mine, lost: `lost, ${seat.state === "free" ? "taken" : stateOf(seat)}` };
    return {
      look: seatLook[mark],
      face: <SeatFace seat={seat.seat} mark={mark} mine={passenger} />,
      name: seatName(seat, at, mark === "mine" || mark === "lost" ? instead[mark] : undefined),
      pressed: mark === "mine",
      disabled: mark !== "free" && passenger !== active + 1 && !swaps,
    };
  }

  function press({ seat }: SeatView, { name, disabled }: SeatButton) {
    if (disabled) return setSaid(`${name}: choose another seat`);
    if (seat !== chosen[active]) onChoose(seat);
    setSaid(party ? `${seat} chosen for passenger ${active + 1}` : `${seat} chosen`);
  }

  return (
    <SeatGrid
      map={map}
      label={`Seats on ${flight}`}
      start={chosen[active] || chosen.find(Boolean)}
      button={button}
      onPress={press}
      said={said}
    />
  );
}
