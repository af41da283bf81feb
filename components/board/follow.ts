import type { BoardFilter } from "@/lib/board/schema";
import type { Board, BoardChanges, Mark } from "@/lib/board/screen";
import { boardQuery } from "./board-address";

/** How well the board can be followed: `silent` since an instant (ms of this browser) at which it last was. */
export type Following = { kind: "following" } | { kind: "silent"; since: number } | { kind: "signed-out" };

export type FollowHooks = {
  /** The server's present, ms in whole seconds, as each answer says it. */
  onAnswer: (at: number) => void;
  /** The flights whose passengers are to be counted with the next question. */
  toCount: () => string[];
  /** Gives whether the whole day is to be read for them. */
  onChanges: (changes: Extract<BoardChanges, { whole: false }>) => boolean;
  onWhole: (board: Board) => void;
  onFollowing: (following: Following) => void;
};

/** Asked so often after each answer; with a reading of some 20 ms a change is seen within 2 s. Milliseconds, like all below. */
const askEvery = 1_500;
/** The whole day is read so often, for programs that write without telling, and clocks that are wrong. */
const wholeEvery = 120_000;
/** While there is more than changes can tell, the whole day is read, with a rest of so many times what a reading took, at most so long. */
const restsPerReading = 3;
const longestRest = 8_000;
const patience = 5_000;
const longestPause = 30_000;

class SignedOut extends Error {}

function changesQuery(filter: BoardFilter, mark: Mark, count: string[]): URLSearchParams {
  const query = boardQuery(filter);
  query.set("from", String(mark.from));
  if (mark.seen.length > 0) query.set("seen", mark.seen.join("\n"));
  if (count.length > 0) query.set("count", count.join("\n"));
  return query;
}

/**
 * Asks what happened to a board's day until the returned function is called: while the page is seen, one small question at a time, less
 * often when there is no answer; a page that is seen again asks at once, and is told all since its mark.
 */
export function followBoard(board: Board, hooks: FollowHooks): () => void {
  const stop = new AbortController();
  let mark = board.mark;
  let failures = 0;
  let lastGood = Date.now();
  let lastWhole = lastGood;
  let wholeAt = lastWhole + wholeEvery;
  let rest = askEvery;
  let timer = 0;
  let asking = false;

  async function ask(path: string, how: RequestInit = {}): Promise<Response> {
    const answer = await fetch(path, {
      ...how,
      cache: "no-store",
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(patience)]),
    });
    if (answer.status === 401) throw new SignedOut();
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    hooks.onAnswer(Date.parse(answer.headers.get("date") ?? ""));
    return answer;
  }

  async function readWhole(): Promise<void> {
    const began = Date.now();
    const answer = await ask(`/api/board?${boardQuery(board.filter)}`);
    const whole = (await answer.json()) as Board;
    mark = whole.mark;
    lastWhole = Date.now();
    wholeAt = lastWhole + wholeEvery;
    rest = Math.min(longestRest, Math.max(askEvery, restsPerReading * (lastWhole - began)));
    hooks.onWhole(whole);
  }

  /** Gives how long to wait until the next question. */
  async function look(): Promise<number> {
    if (Date.now() >= wholeAt) await readWhole();
    const body = changesQuery(board.filter, mark, hooks.toCount());
    const answer = await ask("/api/board/changes", { method: "POST", body });
    if (answer.status === 204) return askEvery;
    const changes = (await answer.json()) as BoardChanges;
    if (changes.whole) {
      await readWhole();
      return rest;
    }
    mark = changes.mark;
    if (hooks.onChanges(changes)) wholeAt = Math.min(wholeAt, lastWhole + rest);
    return askEvery;
  }

  function afterFailure(error: unknown): number {
    failures += 1;
    hooks.onFollowing(
      error instanceof SignedOut ? { kind: "signed-out" } : { kind: "silent", since: lastGood },
    );
    return Math.min(longestPause, askEvery * 2 ** failures) * (0.8 + Math.random() * 0.4);
  }

  async function turn(): Promise<void> {
    window.clearTimeout(timer);
    if (asking || document.hidden || stop.signal.aborted) return;
    asking = true;
    let wait: number;
    try {
      wait = await look();
      failures = 0;
      lastGood = Date.now();
      hooks.onFollowing({ kind: "following" });
    } catch (error) {
      if (stop.signal.aborted) return;
      wait = afterFailure(error);
    } finally {
      asking = false;
    }
    if (!stop.signal.aborted) timer = window.setTimeout(turn, wait);
  }

  document.addEventListener("visibilitychange", turn);
  void turn();
  return () => {
    stop.abort();
    window.clearTimeout(timer);
    document.removeEventListener("visibilitychange", turn);
  };
}
