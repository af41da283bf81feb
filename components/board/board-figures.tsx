import type { Figures } from "@/lib/board/arrange";
import { figure } from "@/lib/format";

/** The day in figures; the shapes before them are the legend of the plot. */
export function BoardFigures({ figures, over }: { figures: Figures; over: string }) {
  const { all, toGo, delayed, canceled } = figures;
  const parts = [
    { word: "flights", value: all, mark: "", tone: "" },
    { word: over, value: figures.over, mark: "k k0", tone: "" },
    { word: "to go", value: toGo, mark: "k k1", tone: "" },
    ...(delayed > 0 ? [{ word: "delayed", value: delayed, mark: "k kl", tone: "late" }] : []),
    ...(canceled > 0 ? [{ word: "canceled", value: canceled, mark: "k kx", tone: "bad" }] : []),
  ];
  return (
    <dl className="figs">
      {parts.map(({ word, value, mark, tone }) => (
        <div key={word}>
          <dt className={tone}>{word}</dt>
          <dd className={tone}>
            {mark ? <i className={mark} /> : null}
            {figure(value)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
