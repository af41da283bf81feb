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

/** So many questions to the database are under way at once. */
const mostAtOnce = 8;

/** Does `work` on every one of a list, eight at a time, and gives what came of each in the order of the list. */
export async function inGroups<T, R>(all: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += mostAtOnce)
    done.push(...(await Promise.all(all.slice(from, from + mostAtOnce).map(work))));
  return done;
}
