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

/** A whole number as people read it: `303,748`. */
export function figure(count: number): string {
  return count.toLocaleString("en-US");
}

/** `1 seat`, `3,002 seats`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}

const sizes = ["bytes", "KB", "MB", "GB", "TB"];

/** `4.2 KB`, in steps of 1,024. */
export function sizeWords(bytes: number): string {
  if (bytes === 1) return "1 byte";
  const step = Math.min(sizes.length - 1, bytes < 1 ? 0 : Math.floor(Math.log2(bytes) / 10));
  const value = bytes / 1024 ** step;
  return `${step === 0 ? value : value.toFixed(value < 10 ? 1 : 0)} ${sizes[step]}`;
}
