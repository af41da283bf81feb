/** What `EarlyListener` heard before the page came alive. */
type HeardEarly = {
  /** What was typed into text areas: React puts back those that came with a text, as soon as it looks at them. */
  texts: Map<HTMLTextAreaElement, string>;
  /** The last press of a button or sending of a form. */
  last?: { event: Event; again: () => void };
  end: () => void;
};

declare global {
  interface Window {
    early?: HeardEarly;
  }
}

/** How far a press may move and still be a click, in CSS pixels. */
const still = 8;

/** A press that began on a button ends as its click, though the page moved meanwhile. */
function keepPress(began: MouseEvent): void {
  const button = began.target instanceof Element ? began.target.closest("button") : null;
  if (!button) return;
  const over = new AbortController();
  const once = { capture: true, signal: over.signal };
  function end(event: MouseEvent) {
    over.abort();
    const moved = Math.hypot(event.clientX - began.clientX, event.clientY - began.clientY);
    if (moved < still && event.target instanceof Node && !button?.contains(event.target)) button?.click();
  }
  window.addEventListener("click", end, once);
  for (const other of ["pointerdown", "pointercancel"])
    window.addEventListener(other, () => over.abort(), once);
}

/**
 * Ends the listening; gives what is to be done again now that the page is alive. Nothing when the press is what woke the page and is
 * handled already; a press that has only begun is seen to its end.
 */
export function endListening(): { texts: HeardEarly["texts"]; press?: () => void } {
  const { early, event: waking } = window;
  early?.end();
  delete window.early;
  if (waking instanceof MouseEvent && waking.type === "pointerdown") keepPress(waking);
  const last = early?.last;
  return {
    texts: early?.texts ?? new Map(),
    ...(last && last.event !== waking ? { press: last.again } : {}),
  };
}
