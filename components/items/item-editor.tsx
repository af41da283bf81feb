"use client";

import { useId, useRef, useState, useTransition } from "react";
import { useUnsavedGuard } from "@/components/forms/use-unsaved-guard";
import { remember } from "@/components/operations/done";
import { OperationDone } from "@/components/operations/operation-done";
import { Button } from "@/components/ui/button";
import { told } from "@/components/ui/notify";
import { SendForm } from "@/components/ui/send-form";
import { itemAddress, type RawItem } from "@/lib/explorer/attribute";
import type { Where } from "@/lib/explorer/snippets";
import { updateItem } from "@/lib/items/actions";
import { changesBetween, isNothing, placesOf } from "@/lib/items/changes";
import { keyWords } from "@/lib/items/key";
import { onTop } from "@/lib/items/merge";
import { updateRequest } from "@/lib/items/requests";
import { sizeProblem } from "@/lib/items/size";
import type { TableView } from "@/lib/tables/table";
import { DeleteItem } from "./delete-item";
import { EditCode } from "./edit-code";
import { GuardChoice } from "./guard-choice";
import { Held, type HeldBack } from "./held";
import { ItemFields } from "./item-fields";
import { AttributeList } from "./item-view";
import { lostAnswer } from "./lost-answer";
import { useDraft } from "./use-draft";
import { useGuard } from "./use-guard";

type ItemEditorProps = { table: TableView; itemKey: RawItem; item: RawItem; where: Where };

/** An item of any table, edited: only what was changed is written, and by default only if nobody else was there meanwhile. */
export function ItemEditor({ table, itemKey, item, where }: ItemEditorProps) {
  const [read, setRead] = useState(item);
  const draft = useDraft(item);
  const guard = useGuard();
  const [held, setHeld] = useState<HeldBack & { mine: RawItem }>();
  const [updated, setUpdated] = useState<RawItem>();
  const [pending, start] = useTransition();
  const leaving = useRef(false);
  const saveId = useId();
  const mine = draft.peek();
  const changes = mine && changesBetween(read, mine);
  useUnsavedGuard(!changes || !isNothing(changes), leaving);
  const place = itemAddress(table.name, itemKey);

  function save() {
    const after = draft.read();
    const asked = guard.read(read);
    if (pending || !after || !asked) return;
    const wanted = changesBetween(read, after);
    const tooLarge = sizeProblem(after);
    if (isNothing(wanted)) return draft.refuse({ code: "refused", message: "Nothing is changed as yet." });
    if (tooLarge) return draft.refuse({ code: "refused", message: tooLarge });
    start(async () => {
      const answer = await updateItem({
        table: table.name,
        key: itemKey,
        changes: wanted,
        guard: asked,
      }).catch(lostAnswer);
      start(() => {
        setHeld(undefined);
        if (!answer.ok) return draft.refuse(answer.error);
        draft.clear();
        const input = updateRequest(table.name, itemKey, wanted, guard.condition(read, wanted));
        remember(place, { request: { operation: "UpdateItem", input }, receipt: answer.value.receipt });
        if (answer.value.kind === "held") return setHeld({ ...answer.value, mine: after });
        setRead(after);
        draft.load(after);
        setUpdated(answer.value.item ?? {});
        told(`${keyWords(itemKey)} is changed: ${placesOf(wanted).slice(0, 5).join(", ")}`);
      });
    });
  }

  function take(stored: RawItem, wanted: RawItem) {
    setRead(stored);
    draft.load(wanted);
    setHeld(undefined);
    // What had the focus goes away with the answer.
    document.getElementById(saveId)?.focus();
  }

  const { stored } = held ?? {};
  return (
    <SendForm className="item-part" aria-label="Edit the item" onSend={save}>
      {held ? (
        <Held
          held={held}
          read={read}
          mine={held.mine}
          onTop={stored && (() => take(stored, onTop(read, stored, held.mine)))}
          onStartOver={stored && (() => take(stored, stored))}
        />
      ) : null}
      <ItemFields draft={draft} locked={new Set(Object.keys(itemKey))} />
      <GuardChoice guard={guard} />
      <EditCode
        table={table.name}
        itemKey={itemKey}
        read={read}
        changes={changes}
        guard={guard}
        where={where}
      />
      <div className="form-foot">
        <Button id={saveId} type="submit" variant="primary" kbd="Ctrl ↵" aria-disabled={pending || undefined}>
          {pending ? "Saving…" : "Save changes"}
        </Button>
        <DeleteItem
          table={table.name}
          itemKey={itemKey}
          read={read}
          guard={guard}
          onHeld={(answer) => setHeld({ ...answer, mine: read })}
          onGone={() => {
            leaving.current = true;
          }}
        />
      </div>
      {updated ? (
        <section aria-label="What changed" className="updated">
          <h2>
            What stands there now <span className="mono two">UPDATED_NEW</span>
          </h2>
          {Object.keys(updated).length > 0 ? (
            <AttributeList item={updated} />
          ) : (
            <p className="two">Nothing: what was changed is taken out.</p>
          )}
        </section>
      ) : null}
      <OperationDone place={place} where={where} />
    </SendForm>
  );
}
