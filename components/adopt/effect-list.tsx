import type { Effect } from "@/lib/adopt/effect";

/** Field by field what a mend changes: the old value struck through, then the new one. `of` is the record that is talked about. */
export function EffectList({ effects, of }: { effects: Effect[]; of: string }) {
  if (effects.length === 0) return <p className="two s">Only the history is added to.</p>;
  return (
    <ul className="effects">
      {effects.map(({ id, name, from, to }) => (
        <li key={`${id} ${name}`}>
          <span className="two">
            {id === of ? "" : `${id} `}
            {name}
          </span>{" "}
          {from === undefined ? null : <del className="mono">{from}</del>}{" "}
          {to === undefined ? <span className="two">goes away</span> : <ins className="mono">{to}</ins>}
        </li>
      ))}
    </ul>
  );
}
