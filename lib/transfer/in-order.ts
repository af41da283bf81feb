/** Gathers what a stream gives into lists of at most `size`. */
export async function* batches<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const one of source) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Does `work` on at most `width` at a time and gives what came of it in the order of the source. The first failure ends it. */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  width: number,
  work: (one: T) => Promise<R>,
): AsyncGenerator<R> {
  const waiting: Promise<R>[] = [];
  for await (const one of source) {
    const next = work(one);
    // Its failure is told when its turn comes; until then it is not unhandled.
    next.catch(() => undefined);
    waiting.push(next);
    if (waiting.length >= width) yield await (waiting.shift() as Promise<R>);
  }
  for (const next of waiting) yield await next;
}
