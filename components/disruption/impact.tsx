import type { ImpactView } from "@/lib/disruption/screen";
import { counted, figure } from "@/lib/format";

type Figure = { value: number; words: string; care?: boolean };

function figuresOf({ flights, passengers, parties, atAirport, needs, unexplained }: ImpactView): Figure[] {
  const word = (count: number, one: string) => counted(count, one).replace(/^[\d,]+ /, "");
  return [
    ...(flights > 1 ? [{ value: flights, words: "flights" }] : []),
    { value: passengers, words: word(passengers, "passenger") },
    { value: parties, words: parties === 1 ? "party" : "parties" },
    ...(atAirport > 0 ? [{ value: atAirport, words: "checked in or aboard", care: true }] : []),
    ...needs.map(({ need, people }) => ({ value: people, words: word(people, need), care: true })),
    ...(unexplained > 0
      ? [{ value: unexplained, words: `${word(unexplained, "seat")} taken without a booking`, care: true }]
      : []),
  ];
}

/** Who is hit, as figures: what needs care stands out. */
export function Impact({ impact }: { impact: ImpactView }) {
  return (
    <section aria-labelledby="impact" className="dis-part">
      <h2 id="impact">Impact</h2>
      <dl className="impact">
        {figuresOf(impact).map(({ value, words, care }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd className={care ? "late" : undefined}>{figure(value)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
