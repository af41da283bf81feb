export type Notice = { id: number; kind: "told" | "failed"; message: string };

const EVENT = "apron:notice";
let said = 0;

function say(kind: Notice["kind"], message: string) {
  said += 1;
  window.dispatchEvent(new CustomEvent<Notice>(EVENT, { detail: { id: said, kind, message } }));
}

/** Says in a toast that something happened; name the thing: `AS 604 moved to 17:49`. Goes away after 8 s. */
export function told(message: string): void {
  say("told", message);
}

/** Says in a toast that something did not happen, or is not known to have happened. Stays until it is closed. */
export function failed(message: string): void {
  say("failed", message);
}

/** Calls back with each notice until the returned function is called. */
export function onNotice(take: (notice: Notice) => void): () => void {
  function listen(event: Event) {
    if (event instanceof CustomEvent) take(event.detail as Notice);
  }
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
