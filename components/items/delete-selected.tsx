"use client";

import { useRouter } from "next/navigation";
import { remember } from "@/components/operations/done";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { failed, told } from "@/components/ui/notify";
import type { RawItem } from "@/lib/explorer/attribute";
import { counted } from "@/lib/format";
import { deleteItems } from "@/lib/items/actions";
import { keyWords } from "@/lib/items/key";
import { batchDeleteRequest, batchSize } from "@/lib/items/requests";

type DeleteSelectedProps = {
  table: string;
  /** The keys of the items, each once. */
  keys: readonly RawItem[];
  /** Called once they are gone, with those that DynamoDB left. */
  onDone: (left: RawItem[]) => void;
};

/** More than this and the number must be typed. */
const many = 10;

/** Deletes the items that are chosen, after asking with their number. */
export function DeleteSelected({ table, keys, onDone }: DeleteSelectedProps) {
  const router = useRouter();
  const count = keys.length;
  const items = counted(count, "item");
  return (
    <DestroyDialog
      opener={{ label: `Delete ${items}…`, size: "sm" }}
      title={`Delete ${items}`}
      when={table}
      consequence={
        <>
          <b>
            {items} {count === 1 ? "is" : "are"} lost for good,
          </b>{" "}
          whatever is stored in them by now: {keys.slice(0, 5).map(keyWords).join(", ")}
          {count > 5 ? ` and ${count - 5} more` : ""}.
        </>
      }
      safe={count === 1 ? "Keep the item" : "Keep the items"}
      verb={`Delete ${items}`}
      typed={count > many ? String(count) : undefined}
      run={() => deleteItems({ table, keys: [...keys] })}
      onDone={({ deleted, left, receipt }) => {
        // One request of it stands for all: they differ in nothing but their keys.
        const input = batchDeleteRequest(table, keys.slice(0, batchSize));
        remember(table, { request: { operation: "BatchWriteItem", input }, receipt });
        if (left.length > 0)
          failed(
            `${counted(left.length, "item")} of ${count} could not be deleted: DynamoDB was too busy. Try again.`,
          );
        else told(`${counted(deleted, "item")} ${deleted === 1 ? "is" : "are"} deleted`);
        onDone(left);
        router.refresh();
      }}
    />
  );
}
