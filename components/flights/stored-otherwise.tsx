import { Note } from "@/components/ui/note";

type StoredOtherwiseProps = {
  faults: string[];
  /** Attributes that Apron does not know, name and value as text. */
  other: [name: string, value: string][];
};

/** What other programs wrote: what is wrong with it, in words, and what is kept though nobody here knows it. */
export function StoredOtherwise({ faults, other }: StoredOtherwiseProps) {
  return (
    <>
      {faults.length > 0 ? (
        <Note tone="late" className="page-note">
          <b>The stored record needs a person.</b>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Note>
      ) : null}
      {other.length > 0 ? (
        <Note className="page-note">
          <b>Also stored, and kept</b>
          <dl className="also">
            {other.map(([name, value]) => (
              <div key={name}>
                <dt className="mono">{name}</dt>
                <dd className="mono">{value}</dd>
              </div>
            ))}
          </dl>
        </Note>
      ) : null}
    </>
  );
}
