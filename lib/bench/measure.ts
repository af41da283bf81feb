/** Middle and slow end, in milliseconds. */
export type Timing = { p50: number; p95: number };

/** The value that this share of the values lies at or under; one of those given, NaN when there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Measures kinds of work side by side: one of each per round, begun with another one each round, so that a slow moment of the
 * machine falls on all alike. The first `warmUp` rounds are not counted. Fails with the first work that fails.
 */
export async function measure<K extends string>(
  kinds: Record<K, () => Promise<void>>,
  rounds: { warmUp: number; measured: number },
  onRound: (done: number, of: number) => void = () => undefined,
): Promise<Record<K, Timing>> {
  const all = (Object.keys(kinds) as K[]).map((name) => ({ name, run: kinds[name], times: [] as number[] }));
  const last = rounds.warmUp + rounds.measured;
  for (let round = 0; round < last; round++) {
    const first = round % all.length;
    for (const { run, times } of [...all.slice(first), ...all.slice(0, first)]) {
      const started = performance.now();
      await run();
      if (round >= rounds.warmUp) times.push(performance.now() - started);
    }
    onRound(round + 1, last);
  }
  const timings = all.map(({ name, times }) => [
    name,
    { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
  ]);
  return Object.fromEntries(timings) as Record<K, Timing>;
}
