"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import type { RawItem } from "@/lib/explorer/attribute";
import { counted } from "@/lib/format";
import { DeleteSelected } from "./delete-selected";

type Chosen = { names: ReadonlySet<string>; set(name: string, on: boolean): void };

const Choice = createContext<Chosen | undefined>(undefined);

/** An item that can be chosen: its address is its name here. */
export type Selectable = { href: string; key: RawItem };

type SelectionProps = { table: string; rows: readonly Selectable[]; children: ReactNode };

/** Lets rows be chosen that stand inside it, and deletes those that are. */
export function Selection({ table, rows, children }: SelectionProps) {
  const [names, setNames] = useState<ReadonlySet<string>>(new Set());
  // A row that the page does not show any more is not chosen any more.
  const chosen = rows.filter(({ href }) => names.has(href));

  function set(name: string, on: boolean) {
    const next = new Set(names);
    if (on) next.add(name);
    else next.delete(name);
    setNames(next);
  }

  return (
    <Choice value={{ names, set }}>
      <div className="selbar">
        <label>
          <input
            type="checkbox"
            checked={chosen.length === rows.length && rows.length > 0}
            onChange={(event) => setNames(new Set(event.target.checked ? rows.map(({ href }) => href) : []))}
          />
          Choose all {rows.length} on this page
        </label>
        {chosen.length > 0 ? (
          <>
            <span className="two s">{counted(chosen.length, "item")} chosen</span>
            <DeleteSelected
              table={table}
              keys={chosen.map(({ key }) => key)}
              onDone={() => setNames(new Set())}
            />
          </>
        ) : null}
      </div>
      {children}
    </Choice>
  );
}

/** Chooses one row of the selection around it. */
export function SelectRow({ href, name }: { href: string; name: string }) {
  const choice = useContext(Choice);
  if (!choice) return null;
  return (
    <input
      type="checkbox"
      aria-label={`Choose ${name}`}
      checked={choice.names.has(href)}
      onChange={(event) => choice.set(href, event.target.checked)}
    />
  );
}
