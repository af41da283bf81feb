import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { sizeWords } from "@/lib/format";
import type { ImportView } from "@/lib/transfer/screen";
import { ColumnsForm } from "./columns-form";
import { ImportActions } from "./import-actions";
import { importHref } from "./import-href";
import { stateWords } from "./import-words";
import { JudgedRows } from "./judged-rows";
import { KeptRecords } from "./kept-records";
import { UnderWay } from "./under-way";
import { VerdictCounts } from "./verdict-counts";

const working = ["checking", "running", "canceling", "undoing"];

/** One import at its step: columns, the check with every row's verdict, the import itself, and what became of it. */
export function ImportScreen({ view }: { view: ImportView }) {
  const { progress, columns, unreadable, judged, kept } = view;
  const { jobId, fileName, bytes, state, failure, byName } = progress;
  return (
    <>
      <PageHeader
        crumb={{ href: "/import", label: "Import" }}
        title={fileName}
        status={<b className="import-state">{stateWords[state]}</b>}
        actions={columns || unreadable ? null : <ImportActions progress={progress} />}
      >
        <p className="two">
          {sizeWords(bytes)}, brought by {byName}
        </p>
      </PageHeader>
      {failure ? (
        <Note tone="bad" className="page-note">
          {failure}
        </Note>
      ) : null}
      {working.includes(state) ? <UnderWay key={state} progress={progress} /> : null}
      {unreadable ? (
        <Empty
          title="This file cannot be read like that"
          failed
          action={
            <AppLink className="btn" href={importHref(jobId)}>
              Read it as it seems to be
            </AppLink>
          }
        >
          {unreadable}
        </Empty>
      ) : null}
      {columns ? (
        <ColumnsForm
          key={`${columns.opened.kind} ${columns.opened.format}`}
          {...columns}
          plan={progress.plan}
        />
      ) : null}
      {working.includes(state) ? null : <VerdictCounts progress={progress} judged={judged} />}
      {kept.length > 0 ? <KeptRecords kept={kept} of={progress.undone?.kept ?? kept.length} /> : null}
      {judged && !working.includes(state) ? <JudgedRows judged={judged} jobId={jobId} /> : null}
    </>
  );
}
