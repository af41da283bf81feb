"use client";

import { type KeyboardEvent, useState } from "react";
import { CloseIcon } from "@/components/ui/icons";
import type { SeatMapView, SeatView } from "@/lib/bookings/row";
import { Cabin } from "./cabin";
import { SeatFace, seatLook, seatName } from "./seat";

type SeatPickerProps = {
  map: SeatMapView;
  flight: string;
  chosen: string;
  /** The seat that was chosen and that somebody else has now. */
  lost?: string;
  onChoose: (seat: string) => void;
};

const steps: Record<string, [rows: number, seats: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The seat that an arrow key leads to; the edge of the cabin stops it. */
function neighbour(map: SeatMapView, from: string, [rows, seats]: [number, number]): string {
  const lines = map.map((row) => row.blocks.flat());
  const row = lines.findIndex((line) => line.some((seat) => seat?.seat === from));
  const column = lines[row]?.findIndex((seat) => seat?.seat === from) ?? 0;
  return lines[row + rows]?.[column + seats]?.seat ?? from;
}

/** Choose a seat: one stop for the Tab key, arrows move, Enter or Space chooses; taken seats say who has them. */
export function SeatPicker({ map, flight, chosen, lost, onChoose }: SeatPickerProps) {
  const first = map[0]?.blocks.flat().find((seat) => seat !== null)?.seat ?? "";
  const [at, setAt] = useState(chosen || first);

  function press(event: KeyboardEvent<HTMLButtonElement>) {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    const to = neighbour(map, at, step);
    setAt(to);
    document.getElementById(`seat-${to}`)?.focus();
  }

  function look(seat: SeatView): string {
    if (seat.seat === lost) return "seat lost";
    return seat.seat === chosen && seat.state === "free" ? "seat me" : seatLook[seat.state];
  }

  function face(seat: SeatView) {
    if (seat.seat === lost) return <CloseIcon />;
    return seat.seat === chosen && seat.state === "free" ? "1" : <SeatFace {...seat} />;
  }

  return (
    <Cabin
      map={map}
      role="grid"
      label={`Seats on ${flight}`}
      draw={(seat) => (
        <button
          type="button"
          id={`seat-${seat.seat}`}
          className={look(seat)}
          aria-label={seatName(seat)}
          aria-pressed={seat.seat === chosen}
          aria-disabled={seat.state === "free" ? undefined : true}
          title={seatName(seat)}
          tabIndex={seat.seat === at ? 0 : -1}
          onFocus={() => setAt(seat.seat)}
          onKeyDown={press}
          onClick={() => {
            if (seat.state === "free") onChoose(seat.seat);
          }}
        >
          {face(seat)}
        </button>
      )}
    />
  );
}
