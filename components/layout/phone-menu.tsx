"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { MenuIcon } from "@/components/ui/icons";

/** The menu of the closed-up sign bar; a link in it, Esc and a press elsewhere close it. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const menu = ref.current;
    if (!menu) return;
    function press(event: Event) {
      const on = event.target;
      if (!(on instanceof Element) || !menu?.open) return;
      if (!menu.contains(on) || on.closest("a")) menu.open = false;
    }
    function leave(event: KeyboardEvent) {
      if (event.key !== "Escape" || !menu?.open) return;
      menu.open = false;
      menu.querySelector("summary")?.focus();
    }
    document.addEventListener("click", press);
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("click", press);
      document.removeEventListener("keydown", leave);
    };
  }, []);

  return (
    <details className="menu" ref={ref}>
      <summary aria-label="Menu">
        <MenuIcon />
      </summary>
      <div className="sheet">{children}</div>
    </details>
  );
}
