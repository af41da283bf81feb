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
    const giveBack = () => giveBackFocus(root, focused.current);
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

function giveBackFocus(root: string, flightId: string | undefined): void {
  if (flightId === undefined || document.activeElement !== document.body) return;
  const rows = document.querySelectorAll<HTMLElement>(`#${root} tr[data-flight]`);
  const row = [...rows].find(({ dataset }) => dataset.flight === flightId);
  row?.querySelector<HTMLElement>("a.fl")?.focus({ preventScroll: true });
}
