const steps: [seconds: number, one: string, many: string][] = [
  [60, "second", "seconds"],
  [3600, "minute", "minutes"],
  [86_400, "hour", "hours"],
  [Number.POSITIVE_INFINITY, "day", "days"],
];

/** How long ago an ISO instant was, in words: `20 seconds ago`. Nothing is in the future. */
export function ago(instant: string, now: string): string {
  const seconds = Math.max(0, Math.round((Date.parse(now) - Date.parse(instant)) / 1000));
  if (!Number.isFinite(seconds)) return "some time ago";
  let unit = 1;
  for (const [limit, one, many] of steps) {
    if (seconds < limit) {
      const count = Math.max(1, Math.floor(seconds / unit));
      return `${count} ${count === 1 ? one : many} ago`;
    }
    unit = limit;
  }
  return "some time ago";
}

/** `1 seat`, `3 seats`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
