import { counted, figure } from "@/lib/format";
import type { KeptRecord } from "@/lib/transfer/progress";

/** The records that an undo left alone, and why. */
export function KeptRecords({ kept, of }: { kept: KeptRecord[]; of: number }) {
  return (
    <details className="more-rows tallies">
      <summary>{counted(of, "record")} kept</summary>
      {kept.length < of ? <p className="two">The first {figure(kept.length)} are listed.</p> : null}
      <ul>
        {kept.map(({ key, reason }) => (
          <li key={key}>
            <span className="mono b">{key}</span> {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
