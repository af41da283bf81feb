"use client";

import { useState } from "react";
import { CheckIcon } from "@/components/ui/icons";
import type { SeatMapView, SeatState, SeatView } from "@/lib/bookings/row";
import { SeatFace, seatLook } from "./seat";
import { markOf } from "./seat-counts";
import { type SeatButton, SeatGrid } from "./seat-grid";
import { type SeatAt, seatName } from "./seat-name";

type SeatMarkerProps = {
  map: SeatMapView;
  flight: string;
  marked: readonly string[];
  /** Which seats can be marked: free ones, or blocked ones. */
  of: SeatState;
  /** Told of a seat that was not marked, or that was and is not to be any more. */
  onToggle: (seat: string) => void;
};

/** Mark any number of seats of one state, as they are pressed once, and again not. */
export function SeatMarker({ map, flight, marked, of, onToggle }: SeatMarkerProps) {
  const [said, setSaid] = useState("");

  function button(seat: SeatView, at: SeatAt): SeatButton {
    const mark = markOf(seat, marked, [], of);
    return {
      look: seatLook[mark],
      face: <SeatFace seat={seat.seat} mark={mark} mine={<CheckIcon />} />,
      name: seatName(seat, at, mark === "mine" ? "chosen" : undefined),
      pressed: mark === "mine",
      disabled: seat.state !== of,
    };
  }

  function press({ seat }: SeatView, { name, pressed, disabled }: SeatButton) {
    if (disabled) return setSaid(`${name}: it cannot be chosen`);
    onToggle(seat);
    setSaid(pressed ? `${seat} no longer chosen` : `${seat} chosen`);
  }

  return (
    <SeatGrid
      map={map}
      label={`Seats on ${flight}`}
      start={marked[0]}
      button={button}
      onPress={press}
      said={said}
    />
  );
}
