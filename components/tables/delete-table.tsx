"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { remember } from "@/components/operations/done";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { told } from "@/components/ui/notify";
import { counted, figure } from "@/lib/format";
import { countLoss, deleteTable } from "@/lib/tables/actions";
import { deleteRequest } from "@/lib/tables/requests";
import type { TableDetail } from "@/lib/tables/screen";
import { allTables } from "./table-href";
import { whereWords } from "./where";

/** Deletes a table once its name was typed; where it may not be, a sentence says why. */
export function DeleteTable({ detail: { table, whyNot, isLoopback, where } }: { detail: TableDetail }) {
  const router = useRouter();
  if (whyNot.remove) return <span className="two s why-not">{whyNot.remove}</span>;
  return (
    <DestroyDialog
      opener={{ label: "Delete table…" }}
      title={`Delete ${table.name}`}
      when={whereWords(where)}
      consequence={
        <>
          <b>
            <Loss table={table.name} items={table.items} /> for good
          </b>
          , with {counted(table.indexes.length, "index", "indexes")}. There is no undo here.
          {table.isOwn && isLoopback ? (
            <p>
              <b>This is Apron’s own table on this machine. Without it Apron does not work:</b> every screen
              that reads it fails until <span className="mono">npm run db:create</span> has made it again,
              empty.
            </p>
          ) : null}
        </>
      }
      safe="Keep the table"
      verb="Delete table"
      typed={table.name}
      exactly
      run={(typed) => deleteTable({ table: table.name, typed })}
      onDone={({ table: name, receipt }) => {
        remember(allTables, { request: { operation: "DeleteTable", input: deleteRequest(name) }, receipt });
        told(`${name} is being deleted`);
        router.push("/tables");
      }}
    />
  );
}

/** How many items would be lost: counted now as far as one read goes, and until then as the table says. */
function Loss({ table, items }: { table: string; items: number }) {
  const [found, setFound] = useState<{ count: number; isAll: boolean }>();

  useEffect(() => {
    let gone = false;
    void countLoss({ table })
      .catch(() => undefined)
      .then((answer) => {
        if (!gone && answer?.ok) setFound(answer.value);
      });
    return () => {
      gone = true;
    };
  }, [table]);

  const count = found?.isAll ? found.count : Math.max(items, found?.count ?? 0);
  const words = count === 1 ? "1 item is lost" : `${figure(count)} items are lost`;
  return <span aria-live="polite">{found?.isAll ? words : `${found ? "At least " : "About "}${words}`}</span>;
}
