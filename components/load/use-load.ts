"use client";

import { useEffect, useRef, useState } from "react";
import { jsonLines } from "@/lib/explorer/lines";
import type { Checked, Loaded, LoadLine, LoadProgress, Stopped, WrongRow } from "@/lib/load/screen";
import type { Problem } from "@/lib/result";
import { afterStop, type LoadKind } from "./after-stop";

/** So many wrong rows are shown; the file of them has them all. */
const mostShown = 50;

export type LoadState = {
  status: "idle" | "checking" | "checked" | "loading" | "stopping" | "loaded" | "failed";
  /** Rows read so far. */
  reading?: number;
  checked?: Checked;
  progress?: LoadProgress;
  loaded?: Loaded;
  problem?: Problem;
  /** Somebody stopped it before anything was written. */
  isUnwritten?: true;
  wrong: { shown: WrongRow[]; count: number };
};

const nothing: LoadState = { status: "idle", wrong: { shown: [], count: 0 } };

const unwritten: LoadState = { ...nothing, isUnwritten: true };

const lost: Problem = {
  code: "unknown-outcome",
  message: "The connection broke off before the end.",
};

type Run = { kind: LoadKind; stop: AbortController; id: string; hasBegun: boolean; isStopped: boolean };

/** The rows that were not taken, as a file; kept out of the state, for they may be many. */
type WrongFile = { name: string; parts: string[] };

function randomId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(36)).join("");
}

/** Dry runs and loads of a file into a table, followed line by line; they end when the screen is left. */
export function useLoad(address: string) {
  const [state, setState] = useState<LoadState>(nothing);
  const running = useRef<Run>(undefined);
  const wrong = useRef<WrongFile>({ name: "", parts: [] });

  useEffect(() => () => running.current?.stop.abort(), []);

  function take(line: LoadLine, rows: WrongRow[]): Partial<LoadState> | undefined {
    if ("head" in line) wrong.current = { name: line.wrongName, parts: [line.head] };
    else if ("wrong" in line) {
      wrong.current.parts.push(line.wrong.text);
      rows.push(line.wrong);
    } else if ("checked" in line) return { checked: line.checked, status: "checked" };
    else if ("loaded" in line) return { loaded: line.loaded, progress: line.loaded, status: "loaded" };
    else if ("problem" in line) return { problem: line.problem, status: "failed" };
    else return line;
  }

  async function run(kind: LoadKind, params: URLSearchParams, body: Blob): Promise<void> {
    running.current?.stop.abort();
    const run: Run = {
      ...{ kind, stop: new AbortController(), id: randomId() },
      ...{ hasBegun: false, isStopped: false },
    };
    running.current = run;
    const rows: WrongRow[] = [];
    wrong.current = { name: "", parts: [] };
    const isCurrent = () => running.current === run && !run.stop.signal.aborted;
    const show = (change: Partial<LoadState>) => {
      const found = { shown: rows.slice(0, mostShown), count: rows.length };
      if (isCurrent()) setState((before) => ({ ...before, ...change, wrong: found }));
    };
    const breakOff = () => {
      if (kind !== "check" || !run.isStopped) show({ status: "failed", problem: lost });
      else if (isCurrent()) setState(unwritten);
    };
    setState(({ checked }) => ({
      ...nothing,
      ...(kind === "load" && checked ? { checked } : {}),
      status: kind === "check" ? "checking" : "loading",
    }));
    try {
      const answer = await fetch(`${address}?${params}&do=${kind}&id=${run.id}`, {
        method: "POST",
        body,
        signal: run.stop.signal,
      });
      if (!answer.body) throw new Error("The answer has no body.");
      let isOver = false;
      for await (const given of jsonLines(answer.body)) {
        run.hasBegun = true;
        const change = take(given as LoadLine, rows);
        if (change) show(change);
        isOver ||= change?.status !== undefined;
      }
      if (!isOver) breakOff();
    } catch {
      breakOff();
    }
  }

  /** Stops at the next batch, and hears how far it came; a server that does not know of it is hung up on. */
  async function stop(): Promise<void> {
    const run = running.current;
    if (!run) return;
    run.isStopped = true;
    setState((before) => ({ ...before, status: "stopping" }));
    const answer = await fetch(`${address}?id=${run.id}`, { method: "DELETE" }).catch(() => undefined);
    const heard = answer?.ok ? ((await answer.json()) as Stopped) : undefined;
    const comes = afterStop(run.kind, run.hasBegun, heard);
    if (comes === "wait" || running.current !== run) return;
    run.stop.abort();
    setState((before) => {
      if (before.status !== "stopping") return before;
      return comes === "unwritten" ? unwritten : { ...before, status: "failed", problem: lost };
    });
  }

  /** Forgets what was found: the file or what is to be done with it is another now. */
  function forget(): void {
    running.current?.stop.abort();
    running.current = undefined;
    setState(nothing);
  }

  return {
    state,
    check: run.bind(null, "check"),
    load: run.bind(null, "load"),
    stop,
    forget,
    wrongFile: () => wrong.current,
  };
}
