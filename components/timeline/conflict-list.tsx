import { AlertIcon } from "@/components/ui/icons";
import { counted } from "@/lib/format";
import type { ConflictLine } from "@/lib/timeline/screen";
import { barId } from "./bar-id";

/** What the aircraft of the window cannot do, in words; each line leads to its bar. */
export function ConflictList({ conflicts }: { conflicts: ConflictLine[] }) {
  return (
    <details className="tl-list">
      <summary>
        <span className="st is-late">
          <AlertIcon className="" />
          {counted(conflicts.length, "conflict")}
        </span>
      </summary>
      <ul>
        {conflicts.map(({ kind, flightId, text }) => (
          <li key={`${kind} ${flightId}`}>
            <a href={`#${encodeURIComponent(barId(flightId))}`}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
