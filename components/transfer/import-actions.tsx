"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { failed } from "@/components/ui/notify";
import { counted } from "@/lib/format";
import { runImport, takeImportBack } from "@/lib/transfer/actions";
import type { ImportProgress } from "@/lib/transfer/progress";
import { importHref } from "./import-href";

/** What can be done with an import as it stands: write it, go on with it, map anew, get the wrong rows, take it back. */
export function ImportActions({ progress }: { progress: ImportProgress }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const { jobId, may, state, checked, imported, wrongRows, fileName } = progress;
  const begun = imported !== undefined;
  // One that broke off may have written a little more than it had counted.
  const atLeast = state === "failed" ? "At least " : "";
  const writes = (checked?.create ?? 0) + (checked?.update ?? 0);

  function run() {
    start(async () => {
      const answer = await runImport({ jobId }).catch(() => undefined);
      if (!answer?.ok) failed(answer?.error.message ?? "No answer came back. Look again in a moment.");
      router.refresh();
    });
  }

  return (
    <>
      {wrongRows ? (
        <a className="btn" href={`/api/import/${jobId}/wrong`} download>
          Download wrong rows
        </a>
      ) : null}
      {may.check ? (
        <ButtonLink href={importHref(jobId, { columns: 1 }) as Route}>Change the columns</ButtonLink>
      ) : null}
      {may.undo ? (
        <DestroyDialog
          opener={{ label: "Undo import…" }}
          title={`Undo the import of ${fileName}`}
          consequence={
            <>
              <b>
                {atLeast}
                {counted(imported?.create ?? 0, "record")} that it made will be deleted
              </b>
              , and {atLeast.toLowerCase()}
              {counted(imported?.update ?? 0, "record")} that it changed become what they were. Whatever
              somebody changed since is kept.
            </>
          }
          safe="Keep the import"
          verb="Undo import"
          run={() => takeImportBack({ jobId })}
          onDone={() => router.refresh()}
        />
      ) : null}
      {may.start && (writes > 0 || begun) ? (
        <Button variant="primary" aria-disabled={pending} onClick={() => (pending ? undefined : run())}>
          {begun ? "Go on with the import" : `Import ${counted(writes, "record")}`}
        </Button>
      ) : null}
    </>
  );
}
