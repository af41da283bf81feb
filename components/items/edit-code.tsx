"use client";

import { AsCode } from "@/components/explorer/as-code";
import type { RawItem } from "@/lib/explorer/attribute";
import type { Where } from "@/lib/explorer/snippets";
import { type Changes, isNothing, placesOf } from "@/lib/items/changes";
import { updateRequest } from "@/lib/items/requests";
import type { Guard } from "./use-guard";

type EditCodeProps = {
  table: string;
  itemKey: RawItem;
  read: RawItem;
  changes: Changes | undefined;
  guard: Guard;
  where: Where;
};

/** What saving would write, place by place, and the same as code. */
export function EditCode({ table, itemKey, read, changes, guard, where }: EditCodeProps) {
  if (!changes || isNothing(changes))
    return (
      <p className="two s">{changes ? "Nothing is changed as yet." : "Something is not right as yet."}</p>
    );
  const input = updateRequest(table, itemKey, changes, guard.condition(read, changes));
  return (
    <>
      <p className="s">
        Changed: <span className="mono">{placesOf(changes).join(", ")}</span>
      </p>
      <AsCode request={{ operation: "UpdateItem", input }} where={where} />
    </>
  );
}
