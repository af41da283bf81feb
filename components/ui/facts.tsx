import type { ReactNode } from "react";

export type Fact = {
  label: string;
  value: ReactNode;
  /** Takes a whole line on a phone. */
  wide?: boolean;
};

/** What is known of a thing, in one row: small labels over values. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.label} className={fact.wide ? "wide2" : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
