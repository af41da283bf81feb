type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that sends its form at once is let be: what a browser brings back by itself after Back would send it again. */
const answered = 'input:not([type="hidden"]):not([data-now]), textarea, select:not([data-now])';

/** Sets a control as a person does, unseen by React, so that React takes the event that follows for news. */
function set(control: Control, key: "value" | "checked", to: string | boolean): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), key)?.set;
  setter?.call(control, to);
}

function typeAgain(control: HTMLInputElement | HTMLTextAreaElement): () => void {
  const { value } = control;
  return () => {
    control.value = control.defaultValue;
    set(control, "value", value);
    control.dispatchEvent(new Event("input", { bubbles: true }));
  };
}

function tickAgain(control: HTMLInputElement): () => void {
  const { checked } = control;
  return () => {
    control.checked = !checked;
    control.click();
  };
}

function chooseAgain(control: HTMLInputElement | HTMLSelectElement): () => void {
  const { value } = control;
  return () => {
    if (control instanceof HTMLSelectElement) control.value = value;
    control.dispatchEvent(new Event("change", { bubbles: true }));
  };
}

function again(control: Control): (() => void) | undefined {
  if (control instanceof HTMLSelectElement) {
    const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value === first?.value ? undefined : chooseAgain(control);
  }
  if (control instanceof HTMLTextAreaElement) return changedText(control);
  if (control.type === "file") return control.value ? chooseAgain(control) : undefined;
  if (control.type !== "checkbox" && control.type !== "radio") return changedText(control);
  // Of several radio buttons the one that was chosen speaks for all.
  const counts = control.checked || control.type === "checkbox";
  return counts && control.checked !== control.defaultChecked ? tickAgain(control) : undefined;
}

function changedText(control: HTMLInputElement | HTMLTextAreaElement): (() => void) | undefined {
  return control.value === control.defaultValue ? undefined : typeAgain(control);
}

/** What was answered in each field of a page since it arrived; calling it tells the field once more. */
export type EarlyAnswers = Map<Control, () => void>;

/** Finds the fields of a page that hold something else than they came with. Changes nothing yet. */
export function answeredEarly(page: ParentNode): EarlyAnswers {
  const found: EarlyAnswers = new Map();
  for (const control of page.querySelectorAll<Control>(answered)) {
    const tell = again(control);
    if (tell) found.set(control, tell);
  }
  return found;
}
