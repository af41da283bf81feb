import { unitsOf } from "@/lib/explorer/receipt";
import type { FullScan } from "@/lib/explorer/screen";
import { counted, figure } from "@/lib/format";

type SegmentProgressProps = {
  scan: FullScan;
  /** How many items there are; on AWS as many as six hours ago. */
  about: number;
  isRunning: boolean;
};

/** `40 s`, `3 min`. */
function timeLeft(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}

/** How far a Scan to the end has come: in all, in each segment, how fast, and what it has cost. */
export function SegmentProgress({ scan, about, isRunning }: SegmentProgressProps) {
  const { segments, scanned, matched, receipt } = scan;
  const rate = receipt.ms > 0 ? scanned / (receipt.ms / 1000) : 0;
  const left = about - scanned;
  const done = segments.filter(({ isDone }) => isDone).length;
  return (
    <div className="scan-progress">
      <progress
        aria-label="Items read"
        value={scan.isDone ? 1 : Math.min(scanned, about)}
        max={scan.isDone ? 1 : Math.max(about, 1)}
      />
      <p className="scan-sums">
        <b className="num big">{figure(scanned)}</b> of {figure(Math.max(about, scanned))} read
        <span>
          <b className="num">{figure(matched)}</b> match
        </span>
        <span>
          <b className="num">{figure(Math.round(rate))}</b> items/s
        </span>
        <span>
          <b className="num">{unitsOf(receipt.capacity ?? 0)}</b> RCU
        </span>
        <span>{counted(receipt.roundTrips ?? 0, "round trip")}</span>
        <span>
          {done} of {counted(segments.length, "segment")} done
        </span>
        {isRunning && rate > 0 && left > 0 ? <span>{timeLeft(left / rate)} left</span> : null}
      </p>
      <ol className="segments" aria-label="Segments">
        {segments.map((segment, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its number
          <li key={at} className={segment.isDone ? "done" : undefined}>
            <span className="num">{at + 1}</span> {figure(segment.scanned)} read
            {segment.isDone ? ", done" : ""}
          </li>
        ))}
      </ol>
    </div>
  );
}
