import type { Problem } from "@/lib/result";

/** What is said where the connection broke before an answer came: nobody knows. */
export const lostAnswer: { readonly ok: false; readonly error: Problem } = {
  ok: false,
  error: {
    code: "unknown-outcome",
    message: "No answer came back, so it is not known whether this happened. Reload the page to see.",
  },
};

/** The same of an Undo. */
export const lostUndo: typeof lostAnswer = {
  ok: false,
  error: {
    code: "unknown-outcome",
    message: "No answer came back, so it is not known whether this was taken back. Reload the page to see.",
  },
};
