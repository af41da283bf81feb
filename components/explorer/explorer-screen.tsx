import { Suspense } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { OperationDone } from "@/components/operations/operation-done";
import { tableHref } from "@/components/tables/table-href";
import { ExportMenu } from "@/components/transfer/export-menu";
import { AppLink } from "@/components/ui/app-link";
import { PlusIcon } from "@/components/ui/icons";
import { Note } from "@/components/ui/note";
import { type Asked, askedAddress, askedParams, nothingAsked, tableAddress } from "@/lib/explorer/address";
import type { ExplorerView } from "@/lib/explorer/screen";
import { figure } from "@/lib/format";
import { Answer } from "./answer";
import { FullScanPanel } from "./full-scan";
import { QueryForm } from "./query-form";

/** The screen of one table: what is asked of it, and a page of what that finds. */
export function ExplorerScreen({ view }: { view: ExplorerView }) {
  const { table, asked, strayCursor, mayWrite, mayExport, where } = view;
  return (
    <>
      <PageHeader
        crumb={{ href: "/explorer", label: "All tables" }}
        title={<span className="mono">{table.name}</span>}
        beside={<p className="two s">{figure(table.items)} items. Reads DynamoDB directly.</p>}
        actions={
          <>
            <AppLink className="btn quiet" href="/explorer/partiql">
              PartiQL
            </AppLink>
            <AppLink className="btn" href={tableHref(table.name)}>
              Keys and indexes
            </AppLink>
            {mayExport ? <ExportFound table={table.name} asked={asked} /> : null}
            {mayWrite ? (
              <>
                <AppLink className="btn" href={`${tableAddress(table.name)}/load`}>
                  Load items
                </AppLink>
                <AppLink className="btn" href={`${tableAddress(table.name)}/new`}>
                  <PlusIcon />
                  New item
                </AppLink>
              </>
            ) : null}
          </>
        }
      />
      <QueryForm table={table} asked={asked} address={askedAddress(table.name, asked)} />
      {strayCursor ? (
        <Note tone="late" className="page-note">
          That page belonged to another question. This is the first page of this one.
        </Note>
      ) : null}
      <Suspense fallback={<p className="resbar two">Reading…</p>}>
        <Answer view={view} />
      </Suspense>
      <OperationDone place={table.name} where={where} />
      <FullScanPanel
        key={askedAddress(table.name, { ...asked, trail: [], view: "table" })}
        table={table}
        asked={{ ...nothingAsked, ...pick(asked) }}
        where={view.where}
      />
    </>
  );
}

/** Downloads of all that the question finds, and of the whole table. */
function ExportFound({ table, asked }: { table: string; asked: Asked }) {
  const address = askedParams({ ...asked, trail: [], count: false });
  const isNarrowed = asked.condition !== undefined || asked.way?.index !== undefined || asked.only;
  return (
    <ExportMenu
      kind={`tables/${encodeURIComponent(table)}`}
      address={address}
      {...(isNarrowed ? { what: "what the question finds" } : {})}
      all="All items of the table"
    />
  );
}

/** What of a question concerns a Scan to the end. */
function pick({ condition, way, consistent }: ExplorerView["asked"]) {
  return { ...(condition ? { condition } : {}), ...(way ? { way } : {}), consistent };
}
