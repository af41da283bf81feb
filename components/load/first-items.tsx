import type { ShownRow } from "@/lib/load/screen";

/** The first rows of a file as the items that they will be, or why they will not. */
export function FirstItems({ rows }: { rows: readonly ShownRow[] }) {
  return (
    <section aria-labelledby="first-items">
      <div className="resbar">
        <h2 id="first-items">The first items</h2>
        <p className="two s">As they will be stored, each value with its type.</p>
      </div>
      <ol className="documents">
        {rows.map(({ line, json, note, reasons }) => (
          <li key={line}>
            <span className="b">Line {line}</span>
            {note ? <p className="two s">{note}</p> : null}
            {reasons.length > 0 ? <p className="err">{reasons.join(" ")}</p> : null}
            {json ? <pre>{json}</pre> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
