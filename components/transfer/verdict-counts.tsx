import { AppLink } from "@/components/ui/app-link";
import { counted, figure } from "@/lib/format";
import type { Counts, ImportProgress } from "@/lib/transfer/progress";
import { verdicts } from "@/lib/transfer/schema";
import type { JudgedRows } from "@/lib/transfer/screen";
import { importHref } from "./import-href";
import { verdictWords } from "./import-words";

const meaning = {
  create: "not stored yet: will be made",
  update: "stored otherwise: will be changed",
  same: "stored like that already: left alone",
  wrong: "cannot be: left out",
} as const;

function Tally({ title, counts }: { title: string; counts: Counts & { rows: number } }) {
  const { create, update, same, wrong } = counts;
  return (
    <p>
      <b>{title}</b> {counted(counts.rows, "row")}: {counted(create, "record")} made,{" "}
      {counted(update, "record")} changed, {figure(same)} the same, {figure(wrong)} wrong.
    </p>
  );
}

/** What the check found, a link for each verdict to its rows; and what the import and its undo did. */
export function VerdictCounts({ progress, judged }: { progress: ImportProgress; judged?: JudgedRows }) {
  const { checked, imported, undone, jobId } = progress;
  return (
    <div className="tallies">
      {imported ? <Tally title="Imported" counts={imported} /> : null}
      {undone ? (
        <p>
          <b>Undone</b> {counted(undone.restored, "record")} taken back, {counted(undone.kept, "record")} kept
          {undone.kept > 0 ? ", each for the reason that is listed below" : ""}.
        </p>
      ) : null}
      {checked && judged ? (
        <nav className="verdicts" aria-label="Rows by verdict">
          <AppLink
            href={importHref(jobId)}
            aria-current={judged.show === undefined ? "page" : undefined}
            className="verdict"
          >
            <b className="num">{figure(checked.rows)}</b> All rows
            <span className="two">
              {checked.duplicates > 0
                ? `${counted(checked.duplicates, "row")} with a key of another row`
                : "checked"}
            </span>
          </AppLink>
          {verdicts.map((verdict) => (
            <AppLink
              key={verdict}
              href={importHref(jobId, { show: verdict })}
              aria-current={judged.show === verdict ? "page" : undefined}
              className={`verdict ${verdict}`}
            >
              <b className="num">{figure(checked[verdict])}</b> {verdictWords[verdict]}
              <span className="two">{meaning[verdict]}</span>
            </AppLink>
          ))}
        </nav>
      ) : null}
    </div>
  );
}
