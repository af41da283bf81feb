/** It comes with the page and runs before any other script, so it is small and needs nothing. */
const listen = `(() => {
  const texts = new Map();
  const early = (window.early = { texts, end });
  function type({ target }) {
    if (target.tagName === "TEXTAREA") texts.set(target, target.value);
  }
  function press(event) {
    const button = event.target.closest("button");
    if (button?.type === "button" && !button.popoverTargetElement)
      early.last = { event, again: () => button.click() };
  }
  function send(event) {
    const { target: form, submitter } = event;
    if (form.method !== "post") return;
    event.preventDefault();
    early.last = { event, again: () => form.requestSubmit(submitter) };
  }
  const heard = { input: type, click: press, submit: send };
  for (const name in heard) addEventListener(name, heard[name], true);
  function end() {
    for (const name in heard) removeEventListener(name, heard[name], true);
  }
})()`;

/**
 * Remembers what is pressed or sent before the page has come alive, which would do nothing, or worse: a browser that sends a form by
 * itself loses what was typed. Links and forms that only ask for an address work by themselves.
 */
export function EarlyListener() {
  return <script>{listen}</script>;
}
