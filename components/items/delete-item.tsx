"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { remember } from "@/components/operations/done";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { told } from "@/components/ui/notify";
import type { RawItem } from "@/lib/explorer/attribute";
import { deleteItem } from "@/lib/items/actions";
import { keyWords } from "@/lib/items/key";
import { deleteRequest } from "@/lib/items/requests";
import type { HeldBack } from "./held";
import type { Guard } from "./use-guard";

type DeleteItemProps = {
  table: string;
  itemKey: RawItem;
  read: RawItem;
  guard: Guard;
  onHeld: (held: HeldBack) => void;
  onGone: () => void;
};

/** Deletes an item after asking once more, under the condition that is chosen. */
export function DeleteItem({ table, itemKey, read, guard, onHeld, onGone }: DeleteItemProps) {
  const router = useRouter();
  const name = keyWords(itemKey);
  return (
    <DestroyDialog
      opener={{ label: "Delete item…" }}
      title={`Delete ${name}`}
      when={table}
      consequence={
        <>
          <b>1 item is lost for good.</b>{" "}
          {guard.kind === "none"
            ? "It goes away whatever is stored by now."
            : "It goes away only if what was chosen under “Write only if” holds."}
        </>
      }
      safe="Keep the item"
      verb="Delete item"
      run={async () => {
        const asked = guard.read(read);
        if (!asked)
          return {
            ok: false,
            error: { code: "invalid", message: "The condition is not right as yet: close this and mend it." },
          };
        return deleteItem({ table, key: itemKey, guard: asked });
      }}
      onDone={(answer) => {
        if (answer.kind === "held") {
          onHeld(answer);
          return;
        }
        onGone();
        const input = deleteRequest(table, itemKey, guard.condition(read));
        remember(table, { request: { operation: "DeleteItem", input }, receipt: answer.receipt });
        told(`${name} is deleted`);
        router.push(`/explorer/${encodeURIComponent(table)}` as Route);
      }}
    />
  );
}
