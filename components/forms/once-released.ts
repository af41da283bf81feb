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
    for (const act of due) act();
  });
}

if (typeof window !== "undefined") {
  window.addEventListener("mousedown", press, true);
  window.addEventListener("mouseup", release, true);
  // A drag ends without a release.
  window.addEventListener("dragend", release, true);
}

/**
 * Does something at once, or, while a button of the mouse or a finger is down, after the press has become a click. A field is left when
 * the press begins: a message that appeared then would push what is pressed from under it, and the press would do nothing.
 */
export function onceReleased(act: () => void): void {
  if (isDown) waiting.push(act);
  else act();
}
