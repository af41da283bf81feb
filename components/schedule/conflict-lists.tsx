import { counted } from "@/lib/format";
import type { Conflicts } from "@/lib/schedule/screen";

/** Conflicts by kind, each kind folded up: what it means, and the dates. */
export function ConflictLists({ conflicts }: { conflicts: Conflicts[] }) {
  if (conflicts.length === 0) return <p className="two">Nothing gets in its way.</p>;
  return (
    <div className="season-conflicts">
      <h3>Conflicts</h3>
      {conflicts.map(({ title, total, first }) => (
        <details key={title} className="more-rows">
          <summary>
            {title}: <b>{counted(total, "date")}</b>
          </summary>
          <ul>
            {first.map(({ day, words }) => (
              <li key={`${day} ${words}`}>
                <span className="mono">{day}</span> {words}
              </li>
            ))}
            {total > first.length ? <li>And {counted(total - first.length, "date")} more.</li> : null}
          </ul>
        </details>
      ))}
    </div>
  );
}
