const running = new Map<string, AbortController>();

function nameOf(userId: string, id: string): string {
  return `${userId} ${id}`;
}

/** Notes that a person's load is under way on this server: `stop` is when somebody says so, `over` forgets it. */
export function underWay(userId: string, id: string): { stop: AbortSignal; over: () => void } {
  const controller = new AbortController();
  const name = nameOf(userId, id);
  running.set(name, controller);
  return {
    stop: controller.signal,
    over: () => {
      if (running.get(name) === controller) running.delete(name);
    },
  };
}

/** Ends a person's load at its next batch; false when there is none of that name on this server. */
export function stopUnderWay(userId: string, id: string): boolean {
  const controller = running.get(nameOf(userId, id));
  controller?.abort();
  return controller !== undefined;
}
