import { AppLink } from "@/components/ui/app-link";
import { Note } from "@/components/ui/note";

/** What is wrong with what other programs stored, in sentences, under the header of its page. */
export function StoredFaults({ faults, mendHref }: { faults: string[]; mendHref?: string | undefined }) {
  if (faults.length === 0) return null;
  return (
    <Note tone="late" className="page-note">
      <b>The stored record needs a person.</b>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
      </ul>
      {mendHref ? (
        <p>
          <AppLink href={mendHref}>See what can be mended</AppLink>
        </p>
      ) : null}
    </Note>
  );
}

/** Attributes that Apron does not know and keeps, name and value as text, at the end of their page. */
export function AlsoStored({ other }: { other: [name: string, value: string][] }) {
  if (other.length === 0) return null;
  return (
    <section aria-labelledby="also" className="also">
      <h2 id="also">Also stored, and kept</h2>
      <p className="two s">Another program wrote this. Apron does not know it and never drops it.</p>
      <dl>
        {other.map(([name, value]) => (
          <div key={name}>
            <dt className="mono">{name}</dt>
            <dd className="mono">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
