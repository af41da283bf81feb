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

export type Figure = { label: string; count: number; mark?: "gone" | "to-go" | "late" | "lost" };

const figureLook = {
  gone: ["k k0", ""],
  "to-go": ["k k1", ""],
  late: ["k kl", "late"],
  lost: ["k kx", "bad"],
} as const;

/** Counts in words with the shapes that stand for them; zero counts should be left out by the caller. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figs">
      {figures.map(({ label, count, mark }) => {
        const [shape, tone] = mark ? figureLook[mark] : ["", ""];
        return (
          <div key={label}>
            <dt className={tone}>{label}</dt>
            <dd className={tone}>
              {shape ? <i className={shape} /> : null}
              {count}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
