"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { ProgressView } from "@/lib/disruption/screen";
import { leftWords } from "./disruption-words";

const between = 600;
const refreshEvery = 4;

async function progressNow(jobId: string): Promise<ProgressView | undefined> {
  const answer = await fetch(`/api/disruptions/${jobId}`);
  return answer.ok ? ((await answer.json()) as ProgressView) : undefined;
}

const verbs: Partial<Record<ProgressView["state"], string>> = {
  undoing: "returned or accounted for",
  canceling: "moved, stopping at the next step",
};

/** How far the work is, asked again and again, by whoever looks; the page is read anew as it goes on and once it is over. */
export function Moving({ jobId, progress: first }: { jobId: string; progress: ProgressView }) {
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const [left, setLeft] = useState("");

  useEffect(() => {
    let timer: number;
    let gone = false;
    let looks = 0;
    let since: { done: number; at: number } | undefined;
    async function look() {
      const now = await progressNow(jobId).catch(() => undefined);
      if (gone) return;
      looks++;
      if (now) {
        setProgress(now);
        since ??= { done: now.done, at: performance.now() };
        setLeft(leftWords(now.done, now.of, { done: since.done, ms: performance.now() - since.at }));
      }
      const over = now && now.state !== first.state;
      if (over || looks % refreshEvery === 0) router.refresh();
      if (!over) timer = window.setTimeout(look, between);
    }
    timer = window.setTimeout(look, between);
    return () => {
      gone = true;
      window.clearTimeout(timer);
    };
  }, [jobId, first.state, router]);

  const { state, done, of, taken } = progress;
  return (
    <section className="dis-part run" aria-labelledby="moving">
      <div className="runrow">
        <h2 id="moving">
          <span className="mono bigg">{done}</span> of {of} passengers {verbs[state] ?? "moved"}
        </h2>
        <p className="two">{left} You can leave this page, it goes on.</p>
      </div>
      <progress aria-labelledby="moving" {...(of > 0 ? { value: done, max: of } : {})} />
      <p className="s two">
        Seats still taken on what is canceled: <b className="mono">{taken}</b>
      </p>
    </section>
  );
}
