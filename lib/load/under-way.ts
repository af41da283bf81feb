import type { Stopped } from "./screen";

type Run = { stop: AbortController; isUploading: boolean };

const running = new Map<string, Run>();

function nameOf(userId: string, id: string): string {
  return `${userId} ${id}`;
}

/**
 * Notes that a person's load is under way on this server, from its upload on: `stop` is when somebody says so, `begin` that the whole
 * file is here, `over` forgets it.
 */
export function underWay(
  userId: string,
  id: string,
): { stop: AbortSignal; begin: () => void; over: () => void } {
  const run: Run = { stop: new AbortController(), isUploading: true };
  const name = nameOf(userId, id);
  running.set(name, run);
  return {
    stop: run.stop.signal,
    begin: () => {
      run.isUploading = false;
    },
    over: () => {
      if (running.get(name) === run) running.delete(name);
    },
  };
}

/** Ends a person's load at its next batch, or before its first one; says whether it is under way on this server, and how far it is. */
export function stopUnderWay(userId: string, id: string): Stopped {
  const run = running.get(nameOf(userId, id));
  run?.stop.abort();
  return { isStopping: run !== undefined, isUploading: run?.isUploading ?? false };
}
