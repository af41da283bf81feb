"use client";

import { DraftRows } from "./draft-rows";
import { Problems } from "./problems";
import type { ItemDraft } from "./use-draft";

/** An item as fields or as DynamoDB JSON, with what is wrong above it. */
export function ItemFields({ draft, locked }: { draft: ItemDraft; locked?: ReadonlySet<string> }) {
  const { view, drafts, json, wrong, fits } = draft;
  const problems = new Map(wrong?.values?.map(({ id, message }) => [id, message]));
  return (
    <>
      <Problems wrong={wrong} />
      <fieldset className="seg edit-as">
        <legend className="vh">Edit as</legend>
        <button
          type="button"
          aria-pressed={view === "fields"}
          onClick={() => draft.show("fields")}
          disabled={!fits}
        >
          Fields
        </button>
        <button type="button" aria-pressed={view === "json"} onClick={() => draft.show("json")}>
          DynamoDB JSON
        </button>
      </fieldset>
      {fits ? null : <p className="two s">This item has too many values to draw: it is edited as JSON.</p>}
      {view === "fields" ? (
        <DraftRows drafts={drafts} isNamed locked={locked} problems={problems} onChange={draft.edit} />
      ) : (
        <textarea
          className="in mono item-json"
          aria-label="The item as DynamoDB JSON"
          rows={Math.min(32, json.split("\n").length + 1)}
          spellCheck={false}
          value={json}
          onChange={(event) => draft.type(event.target.value)}
        />
      )}
    </>
  );
}
