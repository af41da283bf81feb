type TextControl = HTMLInputElement | HTMLTextAreaElement;
type Control = TextControl | HTMLSelectElement;
type Texts = ReadonlyMap<HTMLTextAreaElement, string>;

/** A field that sends its form at once is let be: what a browser brings back by itself after Back would send it again. */
const answered = 'input:not([type="hidden"]):not([data-now]), textarea, select:not([data-now])';

/** Sets a text as a person does, unseen by React, so that React takes the event that follows for news. */
function set(control: TextControl, text: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, text);
}

function typeAgain(control: TextControl, text: string): () => void {
  return () => {
    control.value = control.defaultValue;
    set(control, text);
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

function again(control: Control, texts: Texts): (() => void) | undefined {
  if (control instanceof HTMLSelectElement) {
    const first = [...control.options].find((option) => option.defaultSelected) ?? control.options[0];
    return control.value === first?.value ? undefined : chooseAgain(control);
  }
  if (control instanceof HTMLTextAreaElement) return changedText(control, texts.get(control));
  if (control.type === "file") return control.value ? chooseAgain(control) : undefined;
  if (control.type !== "checkbox" && control.type !== "radio") return changedText(control);
  // Of several radio buttons the one that was chosen speaks for all.
  const counts = control.checked || control.type === "checkbox";
  return counts && control.checked !== control.defaultChecked ? tickAgain(control) : undefined;
}

function changedText(control: TextControl, text = control.value): (() => void) | undefined {
  return text === control.defaultValue ? undefined : typeAgain(control, text);
}

/**
 * What was answered in the fields of a page since it arrived, by what they hold now and what is known to have been typed into text
 * areas. Calling it tells each field once more.
 */
export function answeredEarly(page: ParentNode, texts: Texts): () => void {
  const all = [...page.querySelectorAll<Control>(answered)].flatMap((control) => again(control, texts) ?? []);
  return () => {
    for (const tell of all) tell();
  };
}
