"use client";

import { useState } from "react";
import { mendFindings } from "@/lib/adopt/actions";
import type { Accepted, Outcome } from "@/lib/adopt/mend";
import { mendedAtOnce } from "@/lib/adopt/screen";

/** What became of the mends of this visit, by the findings' keys. */
export type Outcomes = Record<string, Outcome>;

export type Run = { done: number; of: number };

const lostAnswer = {
  ok: false,
  error: { message: "No answer came back, so it is not known what was mended. Look again to see." },
} as const;

/**
 * Mends what was accepted, a few with each request: a page that is closed meanwhile loses nothing but the rest, which the next
 * look finds again.
 */
export function useMends() {
  const [outcomes, setOutcomes] = useState<Outcomes>({});
  const [run, setRun] = useState<Run>();
  const [problem, setProblem] = useState<string>();

  async function mend(accepted: Accepted[]): Promise<void> {
    if (run) return;
    setProblem(undefined);
    for (let done = 0; done < accepted.length; done += mendedAtOnce) {
      setRun({ done, of: accepted.length });
      const some = accepted.slice(done, done + mendedAtOnce);
      const answer = await mendFindings({ accepted: some }).catch(() => lostAnswer);
      if (!answer.ok) {
        setProblem(answer.error.message);
        break;
      }
      setOutcomes((before) => ({ ...before, ...answer.value }));
    }
    setRun(undefined);
  }

  function forget() {
    setOutcomes({});
    setProblem(undefined);
  }

  return { outcomes, run, problem, mend, forget };
}
