import type { ReactNode } from "react";

/** What is wider than its place scrolls sideways in here; it can be focused, so that keys scroll it too. */
export function ScrollBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus, nobody scrolls it without a pointer
    <section className="scr" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
