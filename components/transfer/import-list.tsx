import { JobTable } from "@/components/jobs/job-table";
import { counted } from "@/lib/format";
import type { ImportProgress } from "@/lib/transfer/progress";
import { importHref } from "./import-href";
import { stateWords } from "./import-words";

function wrote({ imported }: ImportProgress): string {
  return imported ? counted(imported.create + imported.update, "record") : "";
}

/** The latest imports, each with its page. */
export function ImportList({ imports }: { imports: ImportProgress[] }) {
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="imports" className="changed">
      <div className="shead">
        <h2 id="imports">Imports</h2>
      </div>
      <JobTable
        caption="The latest imports"
        heads={{ what: "File", figure: "Written" }}
        jobs={imports.map((one) => ({
          jobId: one.jobId,
          href: importHref(one.jobId),
          what: one.fileName,
          state: stateWords[one.state],
          figure: wrote(one),
          at: one.createdAt,
          byName: one.byName,
        }))}
      />
    </section>
  );
}
