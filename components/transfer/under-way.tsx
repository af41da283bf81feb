"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { failed } from "@/components/ui/notify";
import { counted, figure } from "@/lib/format";
import { cancelImport } from "@/lib/transfer/actions";
import type { ImportProgress } from "@/lib/transfer/progress";
import { leftWords } from "./import-words";

const between = 700;

const doing: Partial<Record<ImportProgress["state"], string>> = {
  checking: "Checking; nothing is written",
  running: "Importing",
  canceling: "Stopping at the next row",
  undoing: "Taking back",
};

async function progressNow(jobId: string): Promise<ImportProgress | undefined> {
  const answer = await fetch(`/api/import/${jobId}`);
  return answer.ok ? ((await answer.json()) as ImportProgress) : undefined;
}

/** How far work has come, asked again and again; the page is read anew once it is over. It goes on when nobody looks. */
export function UnderWay({ progress: first }: { progress: ImportProgress }) {
  const router = useRouter();
  const [progress, setProgress] = useState(first);
  const [stopping, start] = useTransition();
  const { jobId, state, done, of, rate, secondsLeft, may } = progress;

  useEffect(() => {
    let timer: number;
    let left = false;
    async function look() {
      const now = await progressNow(jobId).catch(() => undefined);
      if (left) return;
      if (now) setProgress(now);
      if (now && now.state !== first.state) router.refresh();
      else timer = window.setTimeout(look, between);
    }
    timer = window.setTimeout(look, between);
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, [jobId, first.state, router]);

  function stop() {
    start(async () => {
      const answer = await cancelImport({ jobId }).catch(() => undefined);
      if (!answer?.ok) failed(answer?.error.message ?? "No answer came back. Look again in a moment.");
      router.refresh();
    });
  }

  const words = [
    of > 0 ? `${counted(done, "row")} of ${figure(of)}` : done > 0 ? counted(done, "row") : "",
    rate ? `${counted(Math.round(rate), "row")} a second` : "",
    secondsLeft === undefined ? "" : leftWords(secondsLeft),
  ].filter(Boolean);
  return (
    <section className="under-way page-note note" aria-label={doing[state] ?? "Under way"}>
      <p>
        <b>{doing[state] ?? "Under way"}</b> {words.join(", ")}
      </p>
      <progress aria-label={doing[state] ?? "Under way"} {...(of > 0 ? { value: done, max: of } : {})} />
      <p className="two">You can leave this page: it goes on by itself.</p>
      {may.cancel ? (
        <p>
          <Button size="sm" aria-disabled={stopping} onClick={() => (stopping ? undefined : stop())}>
            {stopping ? "Stopping…" : "Stop"}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
