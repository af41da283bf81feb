import { isAlive } from "./alive";
import { findNpm } from "./npm";

/** How often a start by npm looks whether npm is still there. Milliseconds. */
const npmCheck = 1_000;

export type Ending = {
  /** Adds something to stop at the end; what was started last is stopped first. */
  add(stop: () => Promise<void>): void;
  /** Stops everything, then ends this process with this code. Only the first call counts. */
  end(code: number): Promise<never>;
  /** True once the end has begun: failures of work under way are of no interest any more. */
  begun(): boolean;
};

/**
 * Ends everything in order on Ctrl-C, on SIGTERM, when the terminal closes, and when npm, which started this process, is
 * gone without having passed a signal on.
 */
export function orderlyEnding(): Ending {
  const stops: (() => Promise<void>)[] = [];
  let ending: Promise<never> | undefined;
  async function stopAll(code: number): Promise<never> {
    for (const stop of stops.reverse()) await stop();
    process.exit(code);
  }
  function end(code: number): Promise<never> {
    ending ??= stopAll(code);
    return ending;
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  const npm = findNpm();
  if (npm !== undefined) setInterval(() => isAlive(npm) || void end(0), npmCheck).unref();
  return { add: (stop) => stops.push(stop), end, begun: () => ending !== undefined };
}
