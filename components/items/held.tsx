"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { ScrollBox } from "@/components/ui/scroll-box";
import { type Attribute, type RawItem, showAttribute } from "@/lib/explorer/attribute";
import { differences } from "@/lib/items/merge";

export type HeldBack = {
  /** The item as it is stored; missing where there is none. */
  stored?: RawItem;
};

type HeldProps = {
  held: HeldBack;
  read: RawItem;
  mine: RawItem;
  /** Takes the stored item and what was changed on top of it. */
  onTop?: () => void;
  /** Starts over from the stored item. */
  onStartOver?: () => void;
};

/** A condition did not hold: the item as it stands beside what was read and what is wanted, and the ways on. */
export function Held({ held: { stored }, read, mine, onTop, onStartOver }: HeldProps) {
  const ref = useRef<HTMLDivElement>(null);
  const differing = stored ? differences(read, stored, mine) : [];

  // It appears because of an attempt, each time anew.
  useEffect(() => ref.current?.focus(), []);

  return (
    <div className="note late-n conflict" role="alert" tabIndex={-1} ref={ref}>
      <b>The condition does not hold. Nothing was changed.</b>
      {stored ? (
        <>
          <p className="s">
            This is how the item stands now{differing.length > 0 ? ":" : ", and it is as you have it."}
          </p>
          {differing.length > 0 ? (
            <ScrollBox label="The item as it stands, sideways">
              <table className="t flush compact held">
                <thead>
                  <tr>
                    <th scope="col">Attribute</th>
                    <th scope="col">As it was read</th>
                    <th scope="col">Stored now</th>
                    <th scope="col">Yours</th>
                  </tr>
                </thead>
                <tbody>
                  {differing.map(({ name, read: before, stored: now, mine: wanted }) => (
                    <tr key={name}>
                      <th scope="row" className="mono">
                        {name}
                      </th>
                      <Cell value={before} />
                      <Cell value={now} />
                      <Cell value={wanted} />
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
          ) : null}
          <span className="ways">
            {onTop ? (
              <Button size="sm" onClick={onTop}>
                Put my changes on top of it
              </Button>
            ) : null}
            {onStartOver ? (
              <Button size="sm" onClick={onStartOver}>
                Start over from it
              </Button>
            ) : null}
          </span>
        </>
      ) : (
        <p className="s">There is no such item any more.</p>
      )}
    </div>
  );
}

function Cell({ value }: { value: Attribute | undefined }) {
  return <td className="mono wraps">{value ? showAttribute(value) : <span className="two">none</span>}</td>;
}
