import type { JobState } from "@/lib/jobs/job";

/** What a disruption is called in each state; one that was dropped was never approved. */
export function stateWords(state: JobState, approved: boolean): string {
  switch (state) {
    case "checked":
      return "Plan";
    case "running":
      return "Moving";
    case "canceling":
      return "Stopping";
    case "undoing":
      return "Taking back";
    case "done":
      return "Canceled";
    case "undone":
      return "Taken back";
    case "failed":
      return "Broke off";
    case "canceled":
      return approved ? "Stopped" : "Dropped";
    default:
      return state;
  }
}

/** `20 Nov 16:45Z`. */
export function momentWords(at: string): string {
  const day = new Date(at);
  const month = day.toLocaleString("en-US", { month: "short", timeZone: "UTC" });
  return `${day.getUTCDate()} ${month} ${at.slice(11, 16)}Z`;
}

/** `about 40 s left`, from what was done since somebody looked; nothing while that is not known. */
export function leftWords(done: number, of: number, since: { done: number; ms: number }): string {
  const rate = (done - since.done) / since.ms;
  if (!(rate > 0) || done >= of) return "";
  const seconds = Math.ceil((of - done) / rate / 1_000);
  return seconds > 90 ? `About ${Math.ceil(seconds / 60)} min left.` : `About ${seconds} s left.`;
}
