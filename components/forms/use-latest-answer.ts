import { useEffect, useEffectEvent } from "react";

/** How long somebody types on before a question is sent. */
const PAUSE = 150;

/**
 * Asks after a pause in typing and tells the answer, undefined when it could not be had. An answer to an older question is
 * thrown away: the latest typing wins. Nothing is asked while `asked` is undefined.
 */
export function useLatestAnswer<T>(
  asked: string | undefined,
  load: (asked: string, signal: AbortSignal) => Promise<T>,
  tell: (asked: string, answer: T | undefined) => void,
): void {
  const told = useEffectEvent(tell);
  useEffect(() => {
    if (asked === undefined) return;
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await load(asked, asking.signal).catch(() => undefined);
      if (!asking.signal.aborted) told(asked, answer);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [asked, load]);
}
