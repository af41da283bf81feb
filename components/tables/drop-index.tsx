"use client";

import { useRouter } from "next/navigation";
import { remember } from "@/components/operations/done";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { told } from "@/components/ui/notify";
import { dropIndex } from "@/lib/tables/actions";
import { dropIndexRequest } from "@/lib/tables/requests";
import type { IndexView } from "@/lib/tables/table";

/** Drops an index after asking once more. */
export function DropIndex({ table, index: { name } }: { table: string; index: IndexView }) {
  const router = useRouter();
  return (
    <DestroyDialog
      opener={{ label: `Drop ${name}…`, size: "sm" }}
      title={`Drop the index ${name}`}
      consequence={
        <>
          <b>Whatever asks {table} by this index will fail.</b> The items stay; the index can be made again,
          and is filled anew then.
        </>
      }
      safe="Keep the index"
      verb="Drop index"
      run={() => dropIndex({ table, index: name })}
      onDone={({ index, receipt }) => {
        const request = { operation: "UpdateTable" as const, input: dropIndexRequest(table, index) };
        remember(table, { request, receipt });
        told(`The index ${index} is being dropped`);
        router.refresh();
      }}
    />
  );
}
