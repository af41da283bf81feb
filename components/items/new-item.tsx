"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { AsCode } from "@/components/explorer/as-code";
import { useUnsavedGuard } from "@/components/forms/use-unsaved-guard";
import { remember } from "@/components/operations/done";
import { AppLink } from "@/components/ui/app-link";
import { Button } from "@/components/ui/button";
import { told } from "@/components/ui/notify";
import { SendForm } from "@/components/ui/send-form";
import { itemAddress, type RawItem } from "@/lib/explorer/attribute";
import type { Condition } from "@/lib/explorer/condition";
import { putItem } from "@/lib/items/actions";
import { keyOf, keyProblems, keyWords } from "@/lib/items/key";
import { nothingThere, putRequest } from "@/lib/items/requests";
import type { NewItemScreen } from "@/lib/items/screen";
import { sizeProblem } from "@/lib/items/size";
import { GuardChoice } from "./guard-choice";
import { Held, type HeldBack } from "./held";
import { ItemFields } from "./item-fields";
import { lostAnswer } from "./lost-answer";
import { useDraft } from "./use-draft";
import { useGuard } from "./use-guard";

type Mode = "create" | "replace";

/** A new item of any table: created only where there is none, or stored over what is there. */
export function NewItem({ screen: { table, where, start: empty } }: { screen: NewItemScreen }) {
  const router = useRouter();
  const draft = useDraft(empty);
  const guard = useGuard("none");
  const [mode, setMode] = useState<Mode>("create");
  const [held, setHeld] = useState<HeldBack & { mine: RawItem }>();
  const [pending, start] = useTransition();
  const leaving = useRef(false);
  const modeId = useId();
  useUnsavedGuard(draft.isTouched, leaving);
  const item = draft.peek();

  function conditionOf(own: Condition | undefined): Condition | undefined {
    const nothing = mode === "create" ? [nothingThere(table.hash[0]?.name ?? "")] : [];
    const all = [...nothing, ...(own ? [own] : [])];
    return all.length > 0 ? { all } : undefined;
  }

  function save() {
    const mine = draft.read();
    const asked = guard.read({});
    if (pending || !mine || !asked) return;
    const problems = keyProblems(mine, table);
    const tooLarge = sizeProblem(mine);
    if (problems.length > 0)
      return draft.refuse({
        code: "refused",
        message: problems.map(({ message }) => `${message}.`).join(" "),
        fields: Object.fromEntries(problems.map(({ attribute, message }) => [attribute, { message }])),
      });
    if (tooLarge) return draft.refuse({ code: "refused", message: tooLarge });
    start(async () => {
      const answer = await putItem({ table: table.name, item: mine, mode, ...asked }).catch(lostAnswer);
      start(() => {
        setHeld(undefined);
        if (!answer.ok) return draft.refuse(answer.error);
        draft.clear();
        if (answer.value.kind === "held") return setHeld({ ...answer.value, mine });
        leaving.current = true;
        const key = keyOf(mine, table);
        const place = itemAddress(table.name, key);
        const input = putRequest(table.name, mine, conditionOf(guard.condition({})));
        remember(place, { request: { operation: "PutItem", input }, receipt: answer.value.receipt });
        told(`${keyWords(key)} is ${answer.value.item ? "replaced" : "created"}`);
        router.push(place as Route);
      });
    });
  }

  return (
    <SendForm className="item-part" aria-label="New item" onSend={save}>
      {held ? <Held held={held} read={{}} mine={held.mine} /> : null}
      <ItemFields draft={draft} />
      <div className="field guard">
        <label htmlFor={modeId}>Where an item of this key is there already</label>
        <select
          id={modeId}
          className="in"
          value={mode}
          onChange={(event) => setMode(event.target.value as Mode)}
        >
          <option value="create">Refuse: create only</option>
          <option value="replace">Replace all of it</option>
        </select>
      </div>
      <GuardChoice guard={guard} isNew />
      {item ? (
        <AsCode
          request={{
            operation: "PutItem",
            input: putRequest(table.name, item, conditionOf(guard.condition({}))),
          }}
          where={where}
        />
      ) : null}
      <p className="form-foot">
        <Button type="submit" variant="primary" kbd="Ctrl ↵" aria-disabled={pending || undefined}>
          {pending ? "Saving…" : mode === "create" ? "Create item" : "Put item"}
        </Button>
        <AppLink className="btn quiet" href={`/explorer/${encodeURIComponent(table.name)}`}>
          Back to the items
        </AppLink>
      </p>
    </SendForm>
  );
}
