"use client";

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import type { SeatMapView, SeatView } from "@/lib/bookings/row";
import { Cabin } from "./cabin";
import { SeatsBeside } from "./seat";
import { linesOf, moveTo, typeOn } from "./seat-moves";
import type { SeatAt } from "./seat-name";

/** How one seat of the grid is drawn and read out. */
export type SeatButton = { look: string; face: ReactNode; name: string; pressed: boolean; disabled: boolean };

type SeatGridProps = {
  map: SeatMapView;
  label: string;
  /** Where the Tab key comes in before somebody moved. */
  start?: string;
  button: (seat: SeatView, at: SeatAt) => SeatButton;
  onPress: (seat: SeatView, button: SeatButton) => void;
  /** What just happened, for those who do not see it. */
  said: string;
};

/** Two keys further apart than this do not make one seat. */
const betweenKeys = 1_500;

/** A cabin to choose in: one stop for the Tab key, keys move about as `moveTo` says, a typed seat is jumped to. */
export function SeatGrid({ map, label, start, button, onPress, said }: SeatGridProps) {
  const id = useId();
  const seats = linesOf(map).flat();
  const [moved, setMoved] = useState("");
  const [typing, setTyping] = useState("");
  const typed = useRef({ text: "", at: 0 });
  const at =
    [moved, start].find((seat) => seat && seats.includes(seat)) ?? seats.find((seat) => seat !== null);

  function go(event: KeyboardEvent, to: string) {
    event.preventDefault();
    setTyping("");
    setMoved(to);
    document.getElementById(`${id}-${to}`)?.focus();
  }

  function press(event: KeyboardEvent<HTMLButtonElement>, from: string) {
    if (event.altKey) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const to = moveTo(map, from, event.key, ctrl);
    if (to) return go(event, to);
    if (ctrl || !/^[\da-z]$/i.test(event.key)) return;
    const { text, at: before } = typed.current;
    const next = typeOn(event.timeStamp - before < betweenKeys ? text : "", event.key, from);
    typed.current = { text: next.text, at: event.timeStamp };
    if (next.seat && seats.includes(next.seat)) return go(event, next.seat);
    event.preventDefault();
    if (next.seat) setTyping(`There is no seat ${next.seat}`);
  }

  return (
    <>
      <Cabin
        map={map}
        role="grid"
        label={label}
        draw={(seat, where) => {
          const drawn = button(seat, where);
          return (
            <button
              type="button"
              id={`${id}-${seat.seat}`}
              className={drawn.look}
              aria-label={drawn.name}
              aria-pressed={drawn.pressed}
              aria-disabled={drawn.disabled || undefined}
              title={drawn.name}
              tabIndex={seat.seat === at ? 0 : -1}
              onFocus={() => setMoved(seat.seat)}
              onKeyDown={(event) => press(event, seat.seat)}
              // A field that loses the focus says what it lacks, and what then moves down is no longer under the pointer.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => {
                setTyping("");
                onPress(seat, drawn);
                event.currentTarget.focus();
              }}
            >
              {drawn.face}
            </button>
          );
        }}
      />
      <SeatsBeside beside={map.beside} />
      <p className="vh" aria-live="polite">
        {typing || said}
      </p>
    </>
  );
}
