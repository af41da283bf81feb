import { ChangeList } from "@/components/audit/changes";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { figure } from "@/lib/format";
import type { RowVerdict } from "@/lib/transfer/progress";
import type { JudgedRows as Judged } from "@/lib/transfer/screen";
import { importHref } from "./import-href";
import { verdictWords } from "./import-words";

function Row({ row }: { row: RowVerdict }) {
  const { line, key, verdict, reasons, notes, changes } = row;
  return (
    <tr>
      <td className="num n">{line}</td>
      <td>
        <span className={`mark ${verdict}`}>{verdictWords[verdict]}</span>
      </td>
      <td className="mono s">{key}</td>
      <td className="judged">
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
        <ChangeList changes={changes} />
        {notes.map((note) => (
          <p key={note} className="two">
            {note}
          </p>
        ))}
      </td>
    </tr>
  );
}

/** Rows of the file in its order, each with its verdict: why it is wrong, or field by field what would change. */
export function JudgedRows({ judged, jobId }: { judged: Judged; jobId: string }) {
  const { rows, more, show, after, mostListed } = judged;
  const last = rows.at(-1)?.row;
  if (rows.length === 0)
    return (
      <Empty title={show ? `No row is “${verdictWords[show].toLowerCase()}”` : "There are no rows to show"}>
        {after > 0 ? "This is behind the last one." : "Choose another verdict above."}
      </Empty>
    );
  return (
    <>
      <table className="t judged-rows">
        <caption className="vh">
          Rows of the file{show ? `: ${verdictWords[show].toLowerCase()}` : ""}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              Line
            </th>
            <th scope="col">Verdict</th>
            <th scope="col">Record</th>
            <th scope="col">Why, or what changes</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
      <Pager
        words={`Lines ${rows[0]?.line} to ${rows.at(-1)?.line}`}
        previousHref={after > 0 ? importHref(jobId, { show }) : undefined}
        back="First rows"
        nextHref={more ? importHref(jobId, { show, after: last }) : undefined}
      />
      {mostListed ? (
        <p className="two">
          Of each verdict the first {figure(mostListed)} rows are listed. All are counted above, and every
          wrong one is in the file of wrong rows.
        </p>
      ) : null}
    </>
  );
}
