/** The last press of a button or sending of a form before the page came alive. */
type EarlyPress = { event: Event; again: () => void };

declare global {
  interface Window {
    /** What `EarlyPresses` heard so far; `end` stops it. */
    earlyPress?: { last?: EarlyPress; end: () => void };
  }
}

/** What to do again now that the page is alive; nothing when that press itself is what woke it, and is handled already. */
export function pressedEarly(): (() => void) | undefined {
  const early = window.earlyPress;
  early?.end();
  const last = early?.last;
  return last && last.event !== window.event ? last.again : undefined;
}
