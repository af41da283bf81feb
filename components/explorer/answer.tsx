import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Note } from "@/components/ui/note";
import { Pager } from "@/components/ui/pager";
import { type Asked, askedAddress } from "@/lib/explorer/address";
import { unitsOf } from "@/lib/explorer/receipt";
import type { Answered, ExplorerView } from "@/lib/explorer/screen";
import { counted, figure } from "@/lib/format";
import { AsCode } from "./as-code";
import { AttributeNames } from "./attribute-names";
import { ColumnsMenu } from "./columns-menu";
import { ReceiptLine } from "./receipt-line";
import { ResultTable } from "./result-table";

function heading({ matched, isCutShort, rows }: Answered, { count }: Asked): string {
  if (count) return isCutShort ? `${figure(matched)} so far` : `${counted(matched, "item")} in all`;
  return counted(rows.length, "item");
}

function readWords({ scanned, matched, isCutShort, next, plan }: Answered, { count }: Asked): string[] {
  const dropped = scanned - matched;
  return [
    `${figure(scanned)} read`,
    // On a page what was read ahead counts as read and is neither shown nor dropped.
    ...(plan.filter && (count || !next) ? [`${figure(dropped)} filtered out`] : []),
    isCutShort ? "not yet to the end" : next ? "more follow" : "to the end",
  ];
}

/** What was found: how much was read for it, the plan, the items, and the pages beside. */
export async function Answer({ view }: { view: ExplorerView }) {
  const { table, asked, where, mayWrite } = view;
  const answer = await view.answer;
  if (!answer.ok)
    return (
      <>
        <Note tone="bad" alert className="page-note">
          {answer.error.message}
        </Note>
        <AttributeNames table={table} found={[]} />
      </>
    );
  const { plan, request, rows, json, receipt, next, previous, isCutShort, found, columns } = answer.value;
  const isCostly = plan.read === "scan" && plan.filter !== undefined;
  const to = (change: Partial<Asked>) => askedAddress(table.name, { ...asked, ...change });
  return (
    <section aria-label="Answer" className="answer">
      <AttributeNames table={table} found={found} />
      <div className="resbar">
        <h2>{heading(answer.value, asked)}</h2>
        <p className="two s">{readWords(answer.value, asked).join(" · ")}</p>
        <span className="grow" />
        {asked.count ? null : (
          <>
            <nav className="seg" aria-label="View">
              <AppLink
                href={to({ view: "table" })}
                aria-current={asked.view === "table" ? "true" : undefined}
                scroll={false}
              >
                Table
              </AppLink>
              <AppLink
                href={to({ view: "json" })}
                aria-current={asked.view === "json" ? "true" : undefined}
                scroll={false}
              >
                JSON
              </AppLink>
            </nav>
            <ColumnsMenu table={table.name} asked={asked} found={found} shown={columns} />
          </>
        )}
      </div>
      <div className="under-resbar">
        <ReceiptLine receipt={receipt} units="RCU" />
        <AsCode request={request} where={where} />
      </div>
      {isCostly ? (
        <Note tone="late" className="page-note">
          A Scan: {figure(answer.value.scanned)} items were read to find {figure(answer.value.matched)}, for{" "}
          {unitsOf(receipt.capacity ?? 0)} read units.
        </Note>
      ) : null}
      {asked.count ? null : rows.length === 0 ? (
        <Nothing isCutShort={isCutShort} next={next} hasCondition={asked.condition !== undefined} />
      ) : json ? (
        <Documents rows={rows} json={json} />
      ) : (
        <ResultTable table={table.name} rows={rows} columns={columns} mayWrite={mayWrite} />
      )}
      {asked.count ? null : (
        <Pager
          words={
            isCutShort && rows.length > 0
              ? "Reading took too long to fill this page."
              : pageWords(asked, next)
          }
          previousHref={previous}
          nextHref={rows.length > 0 ? next : undefined}
        />
      )}
    </section>
  );
}

function pageWords({ trail }: Asked, next: string | undefined): string {
  if (trail.length === 0) return next ? "The first page" : "All that there is";
  return next ? "More before and after" : "The last page";
}

function Nothing(props: { isCutShort: boolean; next?: string; hasCondition: boolean }) {
  const { isCutShort, next, hasCondition } = props;
  if (isCutShort && next)
    return (
      <Empty
        title="Nothing matched so far"
        action={
          <AppLink className="btn" href={next}>
            Read on
          </AppLink>
        }
      >
        There is more to read than one page waits for. Read on from here, or read it to the end below.
      </Empty>
    );
  return hasCondition ? (
    <Empty title="No item matches">Everything was read to the end. Take away or widen a condition.</Empty>
  ) : (
    <Empty title="There are no items">Nothing is stored here.</Empty>
  );
}

function Documents({ rows, json }: Required<Pick<Answered, "rows" | "json">>) {
  return (
    <ol className="documents">
      {rows.map((row, at) => (
        <li key={row.href}>
          <AppLink className="mono b" href={row.href}>
            {row.name}
          </AppLink>
          <pre>{json[at]}</pre>
        </li>
      ))}
    </ol>
  );
}
