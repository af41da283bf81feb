import type { Span } from "./window";

/**
 * Which line of a row each stretch is drawn on, so that none covers another: the first line that is free when it begins. Lines
 * count from 0, in the order of the stretches given; one that begins as another ends follows it on the same line.
 */
export function lanesOf(spans: readonly Span[]): number[] {
  const lanes: number[] = Array.from(spans, () => 0);
  const ends: number[] = [];
  const byStart = spans.map((span, index) => ({ span, index })).sort((a, b) => a.span.from - b.span.from);
  for (const { span, index } of byStart) {
    const free = ends.findIndex((end) => end <= span.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = span.to;
    lanes[index] = lane;
  }
  return lanes;
}
