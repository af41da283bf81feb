"use client";

import { useEffect, useState } from "react";
import type { FindingKind } from "@/lib/adopt/kinds";
import type { BriefFinding, FindingView, LookLine } from "@/lib/adopt/screen";

export type KindFindings = { listed: FindingView[]; rest: BriefFinding[] };

export type Seen = {
  state: "looking" | "whole" | "broken";
  looked?: Extract<LookLine, { looked: unknown }>["looked"];
  /** Why the look broke off. */
  why?: string;
  kinds: Partial<Record<FindingKind, KindFindings>>;
};

const nothingYet: Seen = { state: "looking", kinds: {} };
const lost = "The look broke off: no answer came. Nothing was changed.";

/** The page is drawn anew this often while lines come, in milliseconds. */
const drawnEvery = 150;

async function* linesOf(response: Response): AsyncGenerator<LookLine> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (text + value).split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line) as LookLine;
  }
}

function refusal(status: number): string {
  return status === 403 ? "Your role may not look through the tables, or you are signed out." : lost;
}

async function follow(address: string, signal: AbortSignal, show: (seen: Seen) => void): Promise<void> {
  const kinds: Record<string, KindFindings> = {};
  let looked: Seen["looked"];
  let drawn = 0;
  const draw = (state: Seen["state"], why?: string) => {
    if (signal.aborted) return;
    const copy = Object.fromEntries(
      Object.entries(kinds).map(([kind, { listed, rest }]) => [
        kind,
        { listed: [...listed], rest: [...rest] },
      ]),
    );
    show({ state, kinds: copy, ...(looked ? { looked } : {}), ...(why ? { why } : {}) });
  };
  const of = (kind: FindingKind) => {
    kinds[kind] ??= { listed: [], rest: [] };
    return kinds[kind];
  };
  try {
    const response = await fetch(`/api/adopt?${address}`, { signal });
    if (!response.ok) return draw("broken", refusal(response.status));
    for await (const line of linesOf(response)) {
      if ("ended" in line) return draw("whole");
      if ("failed" in line) return draw("broken", line.failed);
      if ("looked" in line) looked = line.looked;
      else if ("finding" in line) of(line.finding.kind).listed.push(line.finding);
      else of(line.brief.kind).rest.push(line.brief);
      if (performance.now() - drawn < drawnEvery) continue;
      drawn = performance.now();
      draw("looking");
    }
    draw("broken", lost);
  } catch {
    draw("broken", lost);
  }
}

/** Looks through the tables, or around one record, while the page is open; `again` begins anew. */
export function useLook({ flight, booking }: { flight?: string; booking?: string }) {
  const [seen, setSeen] = useState(nothingYet);
  const [round, setRound] = useState(0);
  const address = new URLSearchParams({
    ...(flight ? { flight } : {}),
    ...(booking ? { booking } : {}),
    round: String(round),
  }).toString();
  useEffect(() => {
    const stop = new AbortController();
    void follow(address, stop.signal, setSeen);
    return () => stop.abort();
  }, [address]);
  function again() {
    setSeen(nothingYet);
    setRound((before) => before + 1);
  }
  return { seen, again };
}
