"use client";

import { useEffect, useRef, useState } from "react";
import {
  bringsAircraft,
  type Known,
  knownOf,
  toCount,
  withChanges,
  withoutOldNews,
  withWhole,
} from "@/lib/board/known";
import type { Board } from "@/lib/board/screen";
import { serverClock } from "@/lib/server-clock";
import { type Following, followBoard } from "./follow";

const minute = 60_000;

/** The server's present, ms. It moves by the minute, and at once when somebody says that its clock was put right. */
function useNow(board: Board): { now: number; putRight: () => void } {
  const [now, setNow] = useState(board.now);
  const tell = useRef<() => void>(undefined);

  useEffect(() => serverClock.fromPage(board.now), [board]);
  useEffect(() => {
    let timer = 0;
    function tick() {
      const at = serverClock.now();
      setNow(at);
      window.clearTimeout(timer);
      timer = window.setTimeout(tick, minute - (at % minute));
    }
    tick();
    tell.current = tick;
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return { now, putRight: () => tell.current?.() };
}

/** A board that follows its day: what it knows, what time it is there, and whether it can be followed. */
export function useBoard(board: Board): { known: Known; now: number; following: Following } {
  const [known, setKnown] = useState(() => knownOf(board));
  const [following, setFollowing] = useState<Following>({ kind: "following" });
  const { now, putRight } = useNow(board);
  const latest = useRef({ known, putRight });
  latest.current = { known, putRight };
  const opened = useRef(board);

  useEffect(() => {
    if (opened.current !== board) setKnown((before) => withWhole(before, board, serverClock.now()));
    opened.current = board;
    return followBoard(board, {
      onAnswer: (at) => {
        if (serverClock.fromAnswer(at)) latest.current.putRight();
      },
      toCount: () => toCount(latest.current.known, serverClock.now()),
      onChanges: (changes) => {
        const isStrange = bringsAircraft(latest.current.known, changes.changed);
        setKnown((before) => withChanges(before, changes, serverClock.now()));
        return isStrange;
      },
      onWhole: (whole) => setKnown((before) => withWhole(before, whole, serverClock.now())),
      onFollowing: (next) =>
        setFollowing((before) => (before.kind === next.kind && next.kind !== "silent" ? before : next)),
    });
  }, [board]);

  useEffect(() => setKnown((before) => withoutOldNews(before, now)), [now]);

  return { known, now, following };
}
