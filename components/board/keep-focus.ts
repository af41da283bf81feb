"use client";

import { useEffect, useLayoutEffect, useRef } from "react";

/**
 * A flight that moves to another group is a new element to the browser, and its focus would be lost: it is given back, without
 * scrolling, after every drawing. `root` is the id of the table.
 */
export function useKeptFocus(root: string): void {
  const focused = useRef<string>(undefined);

  useEffect(() => {
    function note(event: FocusEvent) {
      const at = event.target instanceof HTMLElement ? event.target : undefined;
      const row = at?.closest("a.fl") ? at.closest<HTMLElement>(`#${root} tr[data-flight]`) : null;
      focused.current = row?.dataset.flight;
    }
    document.addEventListener("focusin", note);
    return () => document.removeEventListener("focusin", note);
  }, [root]);

  useLayoutEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    const rows = document.querySelectorAll<HTMLElement>(`#${root} tr[data-flight]`);
    const row = [...rows].find(({ dataset }) => dataset.flight === focused.current);
    row?.querySelector<HTMLElement>("a.fl")?.focus({ preventScroll: true });
  });
}
