let isDown = false;
let waiting: (() => void)[] = [];

function press() {
  isDown = true;
}

function release() {
  isDown = false;
  const due = waiting;
  waiting = [];
  // The click comes right after the release, in the same task.
  setTimeout(() => {
    for (const go of due) go();
  });
}

if (typeof window !== "undefined") {
  window.addEventListener("mousedown", press, true);
  // A drag ends without a release, and so may a press on a scroll bar: whoever types has let go.
  for (const end of ["mouseup", "dragend", "keydown"]) window.addEventListener(end, release, true);
}

/**
 * Waits while a button of the mouse or a finger is down, until the press has become a click. A field is left when a press begins: a
 * message that appeared then would push what is pressed from under it, and the press would do nothing.
 */
export async function released(): Promise<void> {
  if (isDown) await new Promise<void>((go) => waiting.push(go));
}
