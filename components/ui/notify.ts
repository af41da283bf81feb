export type Notice = {
  id: number;
  kind: "told" | "failed";
  message: string;
  /** Takes back what the notice tells of. */
  undo?: () => void;
};

const EVENT = "apron:notice";
let said = 0;

function say(notice: Omit<Notice, "id">) {
  said += 1;
  window.dispatchEvent(new CustomEvent<Notice>(EVENT, { detail: { ...notice, id: said } }));
}

/**
 * Says in a toast that something happened; name the thing: `AS 604 moved to 17:49`. Goes away after 8 s, or after 15 s
 * where `undo` gives it an Undo button.
 */
export function told(message: string, undo?: () => void): void {
  say({ kind: "told", message, ...(undo ? { undo } : {}) });
}

/** Says in a toast that something did not happen, or is not known to have happened. Stays until it is closed. */
export function failed(message: string): void {
  say({ kind: "failed", message });
}

/** Calls back with each notice until the returned function is called. */
export function onNotice(take: (notice: Notice) => void): () => void {
  function listen(event: Event) {
    if (event instanceof CustomEvent) take(event.detail as Notice);
  }
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
