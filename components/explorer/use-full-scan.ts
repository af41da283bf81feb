"use client";

import { useEffect, useRef, useState } from "react";
import { jsonLines } from "@/lib/explorer/lines";
import type { FullScan, FullScanLine } from "@/lib/explorer/screen";
import type { Problem } from "@/lib/result";

export type FullScanState = {
  status: "idle" | "running" | "done" | "stopped" | "failed";
  scan?: FullScan;
  problem?: Problem;
};

const broken: Problem = {
  code: "busy",
  message: "The connection broke off before the end. Nothing was changed; scan again.",
};

/** A Scan to the end, started and stopped here; it stops by itself when the screen is left. */
export function useFullScan(address: (segments: number) => string) {
  const [state, setState] = useState<FullScanState>({ status: "idle" });
  const running = useRef<AbortController>(undefined);

  useEffect(() => () => running.current?.abort(), []);

  async function start(segments: number) {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setState({ status: "running" });
    const show = (change: Partial<FullScanState>) => {
      if (running.current === stop && !stop.signal.aborted) setState((before) => ({ ...before, ...change }));
    };
    try {
      const answer = await fetch(address(segments), { method: "POST", signal: stop.signal });
      if (!answer.body) throw new Error("The answer has no body.");
      for await (const given of jsonLines(answer.body)) {
        const line = given as FullScanLine;
        if ("progress" in line) show({ scan: line.progress });
        else if ("end" in line) show({ scan: line.end, status: "done" });
        else show({ problem: line.problem, status: "failed" });
      }
      setState((before) =>
        running.current === stop && before.status === "running"
          ? { ...before, status: "failed", problem: broken }
          : before,
      );
    } catch {
      show({ status: "failed", problem: broken });
    }
  }

  function halt() {
    running.current?.abort();
    setState((before) => ({ ...before, status: "stopped" }));
  }

  return { state, start, stop: halt };
}
