"use client";

import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * A flight that moves to another group is a new element to the browser, and its focus would be lost: it is given back, without
 * scrolling, after every drawing, and when a dialog closes under which it moved. `root` is the id of the table.
 */
export function useKeptFocus(root: string): void {
  const focused = useRef<string>(undefined);

  useEffect(() => {
    function note({ target }: Event) {
      const at = target instanceof Element ? target : undefined;
      if (at?.closest("dialog")) return;
      const row = at?.closest("a.fl") ? at.closest<HTMLElement>(`#${root} tr[data-flight]`) : null;
      focused.current = row?.dataset.flight;
    }
    const giveBack = ({ target }: Event) => giveBackFocus(root, focused.current, target);
    document.addEventListener("focusin", note);
    document.addEventListener("pointerdown", note);
    // The event of a dialog that closes does not bubble.
    document.addEventListener("close", giveBack, true);
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("pointerdown", note);
      document.removeEventListener("close", giveBack, true);
    };
  }, [root]);

  useLayoutEffect(() => giveBackFocus(root, focused.current));
}

/** The focus may still be within a dialog that has closed: the browser takes it away only when it draws next. */
function isLost(closed: EventTarget | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || (closed instanceof Element && closed.contains(activeElement));
}

function giveBackFocus(root: string, flightId: string | undefined, closed: EventTarget | null = null): void {
  if (flightId === undefined || !isLost(closed)) return;
  const rows = document.querySelectorAll<HTMLElement>(`#${root} tr[data-flight]`);
  const row = [...rows].find(({ dataset }) => dataset.flight === flightId);
  row?.querySelector<HTMLElement>("a.fl")?.focus({ preventScroll: true });
}
