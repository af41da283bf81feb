import type { LoadView } from "@/lib/flights/row";

const WIDTH = 64;

/** Seats taken of the capacity, drawn and in figures. Without a known capacity only what is known is said. */
export function LoadBar({ load }: { load: LoadView }) {
  const { taken, capacity, available } = load;
  if (capacity === undefined)
    return (
      <span className="num s">
        <b>{taken}</b> taken{available === undefined ? "" : `, ${available} free`}
      </span>
    );
  const full = capacity > 0 && taken >= capacity;
  const share = capacity > 0 ? Math.min(1, Math.max(0, taken / capacity)) : 0;
  return (
    <span className={full ? "load full" : "load"} title={`${taken} of ${capacity} seats taken`}>
      <svg viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
        <rect className="fill" width={WIDTH * share} height="8" />
        <rect className="box" x=".5" y=".5" width={WIDTH - 1} height="7" rx="1" />
      </svg>
      <span className="num">
        <b>{taken}</b>/{capacity}
      </span>
    </span>
  );
}
