import type { Problem } from "@/lib/result";

/** What an attempt answers when nothing came back. */
export function lostAnswer(): { ok: false; error: Problem } {
  return {
    ok: false,
    error: {
      code: "unknown-outcome",
      message:
        "No answer came back, so it is not known whether this happened. Nothing you typed is lost. Check the connection, look at the item, and then try again.",
    },
  };
}
