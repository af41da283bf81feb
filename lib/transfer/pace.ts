/** How often progress is noted. Milliseconds. */
const interval = 1_000;

/** The rate is that of the last so many notes. */
const window = 8;

/** When to note progress, and how fast it went lately. */
export class Pace {
  private last = Date.now();
  private readonly marks: { at: number; done: number }[] = [];

  constructor(done = 0) {
    this.marks.push({ at: this.last, done });
  }

  /** True once an interval has passed since it was last true. */
  isDue(): boolean {
    if (Date.now() - this.last < interval) return false;
    this.last = Date.now();
    return true;
  }

  /** Rows a second over the last intervals, given how many are done now. */
  rate(done: number): number {
    this.marks.push({ at: Date.now(), done });
    if (this.marks.length > window) this.marks.shift();
    const [first] = this.marks;
    if (!first || Date.now() === first.at) return 0;
    return Math.round(((done - first.done) * 1_000) / (Date.now() - first.at));
  }
}
