/** One key, or two pressed one after the other: `c`, `g f`. It leads to an address, or presses or focuses an element. */
export type KeyBinding = {
  keys: string;
  /** What it does, for the list that `?` opens. */
  label: string;
} & ({ href: string } | { target: string });

const bound = new Set<readonly KeyBinding[]>();
const SETTING = "apron-keys";

/** Keeps bindings in the list of those in force until the returned function is called. */
export function bind(bindings: readonly KeyBinding[]): () => void {
  bound.add(bindings);
  return () => {
    bound.delete(bindings);
  };
}

/** Every binding in force on this page, in the order in which they were bound. */
export function bindingsInForce(): KeyBinding[] {
  return [...bound].flat();
}

/** Keys of one letter can be turned off, for people whose speech or hand sets them off (WCAG 2.1.4). */
export function lettersOn(): boolean {
  try {
    return window.localStorage.getItem(SETTING) !== "off";
  } catch {
    return true;
  }
}

export function setLetters(on: boolean): void {
  try {
    window.localStorage.setItem(SETTING, on ? "on" : "off");
  } catch {
    // Storage may be closed to us; the choice then lasts no longer than it does now.
  }
}

/** True when the key belongs to whatever is being typed in, or to an open dialog. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return true;
  const at = event.target;
  if (!(at instanceof HTMLElement)) return false;
  return (
    at.isContentEditable ||
    at.closest("input:not([type=checkbox], [type=radio]), textarea, select, [role=grid]") !== null ||
    dialogIsOpen()
  );
}

function dialogIsOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}
