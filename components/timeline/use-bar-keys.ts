"use client";

import { type RefObject, useEffect, useEffectEvent } from "react";
import { bind, isTaken, lettersOn } from "@/components/layout/key-bindings";
import { barAt, flightOfBar } from "./bar-id";
import { barBeside } from "./bar-walk";

const walking = [
  { keys: "←", label: "Flight before on this aircraft; → the next one", target: "" },
  { keys: "↓", label: "Flight of the aircraft below at that time; ↑ above", target: "" },
];
const moving = [{ keys: "m", label: "Move the flight that has the focus", target: "" }];

type Options = {
  region: RefObject<HTMLElement | null>;
  /** Opens the dialog for a flight; missing for somebody who may not move any. */
  onMove?: (flightId: string) => void;
  /** A bar has the focus or the pointer: what it is called. */
  onSeen: (words: string) => void;
};

/** The bars as one stop of the Tab key: arrows walk them, `m` moves the one that has the focus. */
export function useBarKeys({ region, onMove, onSeen }: Options): void {
  const seen = useEffectEvent(onSeen);
  const moveIt = useEffectEvent((flightId: string) => onMove?.(flightId));
  const mayMove = onMove !== undefined;

  useEffect(() => {
    const place = region.current;
    if (!place) return;
    const release = bind(mayMove ? [...walking, ...moving] : walking);

    function press(event: KeyboardEvent) {
      const bar = barAt(event.target);
      const flightId = flightOfBar(event.target);
      if (!bar || !flightId || isTaken(event) || event.shiftKey) return;
      if (event.key === "m" && mayMove && lettersOn()) {
        event.preventDefault();
        moveIt(flightId);
        return;
      }
      const next = barBeside(bar, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    }

    function focus(event: FocusEvent) {
      const bar = barAt(event.target);
      if (!bar) return;
      for (const other of place?.querySelectorAll<HTMLElement>('a.tl-bar[tabindex="0"]') ?? [])
        if (other !== bar) other.tabIndex = -1;
      bar.tabIndex = 0;
      seen(bar.getAttribute("aria-label") ?? "");
    }

    function over(event: PointerEvent) {
      const bar = barAt(event.target);
      if (bar) seen(bar.getAttribute("aria-label") ?? "");
    }

    place.addEventListener("keydown", press);
    place.addEventListener("focusin", focus);
    place.addEventListener("pointerover", over);
    return () => {
      release();
      place.removeEventListener("keydown", press);
      place.removeEventListener("focusin", focus);
      place.removeEventListener("pointerover", over);
    };
  }, [region, mayMove]);
}
