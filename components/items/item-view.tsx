"use client";

import { useState } from "react";
import { type RawItem, showAttribute, typeOf } from "@/lib/explorer/attribute";
import { writeJson } from "@/lib/items/draft";

/** An item to read: attribute by attribute, or as DynamoDB JSON. */
export function ItemView({ item }: { item: RawItem }) {
  const [asJson, setAsJson] = useState(false);
  return (
    <section className="item-part" aria-label="Item">
      <fieldset className="seg edit-as">
        <legend className="vh">Show as</legend>
        <button type="button" aria-pressed={!asJson} onClick={() => setAsJson(false)}>
          Fields
        </button>
        <button type="button" aria-pressed={asJson} onClick={() => setAsJson(true)}>
          DynamoDB JSON
        </button>
      </fieldset>
      {asJson ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also for those without a pointer
        <pre className="item-json" tabIndex={0}>
          {writeJson(item)}
        </pre>
      ) : (
        <AttributeList item={item} />
      )}
    </section>
  );
}

/** The attributes of an item with their types, as text. */
export function AttributeList({ item }: { item: RawItem }) {
  return (
    <dl className="attrs">
      {Object.entries(item).map(([name, value]) => (
        <div key={name}>
          <dt>
            {name} <span className="two">{typeOf(value)}</span>
          </dt>
          <dd>{showAttribute(value)}</dd>
        </div>
      ))}
    </dl>
  );
}
