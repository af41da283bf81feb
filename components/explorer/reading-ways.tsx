"use client";

import { type ReactNode, useId } from "react";
import { type Asked, type PageSize, pageSizes, wayText } from "@/lib/explorer/address";
import { bestPlan, type Choice, choices, type Shape, type Way } from "@/lib/explorer/plan";

export type ReadingWay = Pick<Asked, "newestFirst" | "consistent" | "count" | "size"> & {
  way: Way | undefined;
};

type ReadingWaysProps = {
  table: Shape;
  /** What would be asked now: the ways that can answer it follow from that. */
  asked: Asked;
  value: ReadingWay;
  onChange: (value: ReadingWay) => void;
};

function nameOf({ read, index }: Way): string {
  return `${read === "query" ? "Query" : "Scan"} ${index ?? "the table"}`;
}

function optionOf(choice: Choice): ReactNode {
  const { way } = choice;
  return (
    <option key={wayText(way)} value={wayText(way)}>
      {"whyNot" in choice ? `${nameOf(way)} (${choice.whyNot})` : nameOf(way)}
    </option>
  );
}

/** How the table is read: the planner's way or another, its order, and how much at once. */
export function ReadingWays({ table, asked, value, onChange }: ReadingWaysProps) {
  const columns = asked.only ? { columns: asked.columns } : {};
  const all = choices(table, asked.condition, { consistent: value.consistent, ...columns });
  const best = bestPlan(table, all);
  const id = useId();
  const read = value.way?.read ?? best?.read;
  const set = (change: Partial<ReadingWay>) => onChange({ ...value, ...change });
  return (
    <div className="qrow">
      <span className="qfield">
        <label htmlFor={`${id}-read`}>Read by</label>
        <select
          id={`${id}-read`}
          className="in ways"
          value={value.way ? wayText(value.way) : ""}
          onChange={(event) => {
            const chosen = all.find(({ way }) => wayText(way) === event.target.value);
            set({ way: chosen?.way });
          }}
        >
          <option value="">Best way: {best ? nameOf(best) : "none"}</option>
          <optgroup label="Query">{all.filter(({ way }) => way.read === "query").map(optionOf)}</optgroup>
          <optgroup label="Scan">{all.filter(({ way }) => way.read === "scan").map(optionOf)}</optgroup>
        </select>
      </span>
      <span className="qfield">
        <label htmlFor={`${id}-order`}>Order</label>
        <select
          id={`${id}-order`}
          className="in"
          value={value.newestFirst ? "desc" : ""}
          disabled={read !== "query"}
          onChange={(event) => set({ newestFirst: event.target.value === "desc" })}
        >
          <option value="">{read === "query" ? "Lowest sort key first" : "As stored"}</option>
          <option value="desc">Highest sort key first</option>
        </select>
      </span>
      <span className="qfield">
        <label htmlFor={`${id}-page`}>Page</label>
        <select
          id={`${id}-page`}
          className="in"
          value={value.size}
          disabled={value.count}
          onChange={(event) => set({ size: Number(event.target.value) as PageSize })}
        >
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size} items
            </option>
          ))}
        </select>
      </span>
      <label className="check">
        <input
          type="checkbox"
          checked={value.consistent}
          onChange={(event) => set({ consistent: event.target.checked })}
        />
        Consistent read
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={value.count}
          onChange={(event) => set({ count: event.target.checked })}
        />
        Count only
      </label>
    </div>
  );
}
