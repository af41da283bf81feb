"use client";

import { useEffect, useRef, useState } from "react";
import { type Known, knownOf, toCount, withChanges, withoutOldNews, withWhole } from "@/lib/board/known";
import type { Board } from "@/lib/board/screen";
import { type Following, followBoard } from "./follow";

const minute = 60_000;

/** The server's present as this browser counts on from it, ms. It moves by the minute and with every change. */
function useNow(board: Board): { now: number; present: () => number } {
  const [now, setNow] = useState(board.now);
  const started = useRef<{ of: Board; at: number }>(undefined);

  function present(): number {
    if (started.current?.of !== board) started.current = { of: board, at: Date.now() };
    return board.now + (Date.now() - started.current.at);
  }

  const read = useRef(present);
  read.current = present;
  useEffect(() => {
    let timer = 0;
    function tick() {
      const at = read.current();
      setNow(at);
      window.clearTimeout(timer);
      timer = window.setTimeout(tick, minute - (at % minute));
    }
    tick();
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return { now, present };
}

/** A board that follows its day: what it knows, what time it is there, and whether it can be followed. */
export function useBoard(board: Board): { known: Known; now: number; following: Following } {
  const [known, setKnown] = useState(() => knownOf(board));
  const [following, setFollowing] = useState<Following>({ kind: "following" });
  const { now, present } = useNow(board);
  const latest = useRef({ known, present });
  latest.current = { known, present };
  const opened = useRef(board);

  useEffect(() => {
    if (opened.current !== board) setKnown((before) => withWhole(before, board, board.now));
    opened.current = board;
    return followBoard(board, {
      toCount: () => toCount(latest.current.known, latest.current.present()),
      onChanges: (changes) => setKnown((before) => withChanges(before, changes, latest.current.present())),
      onWhole: (whole) => setKnown((before) => withWhole(before, whole, latest.current.present())),
      onFollowing: (next) =>
        setFollowing((before) => (before.kind === next.kind && next.kind !== "silent" ? before : next)),
    });
  }, [board]);

  useEffect(() => setKnown((before) => withoutOldNews(before, now)), [now]);

  return { known, now, following };
}
