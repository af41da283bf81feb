/**
 * The server's clock as a browser counts on from what it hears of it; its own clock may be wrong, and may be put right. All times are
 * milliseconds.
 */
export type ServerClock = {
  /** A page says when it was made. It may be an old one that somebody went back to: it never puts the clock back. */
  fromPage: (madeAt: number) => void;
  /** An answer that came just now says what time it is, in whole seconds (NaN where it does not say). True where the clock was wrong. */
  fromAnswer: (at: number) => boolean;
  now: () => number;
};

/** A second that the answer does not tell, and one that it took. */
const believed = 2_000;

/** A clock that counts with a browser's, which is asked for its present; that one's alone until it has heard of the server's. */
export function clockBeside(browser: () => number): ServerClock {
  let ahead: number | undefined;
  const now = () => browser() + (ahead ?? 0);
  return {
    fromPage(madeAt) {
      const found = madeAt - browser();
      ahead = Math.max(found, ahead ?? found);
    },
    fromAnswer(at) {
      if (!(Math.abs(at - now()) > believed)) return false;
      ahead = at - browser();
      return true;
    },
    now,
  };
}

/** The clock of this browser's page. Only for effects and what follows from them: the server has a clock of its own. */
export const serverClock = clockBeside(() => Date.now());
