import { PageHeader } from "@/components/layout/page-header";
import { OperationDone } from "@/components/operations/operation-done";
import { AppLink } from "@/components/ui/app-link";
import { Facts } from "@/components/ui/facts";
import { figure, sizeWords } from "@/lib/format";
import type { TableDetail } from "@/lib/tables/screen";
import { billingWords, expiryWords, keyWords, madeWords } from "@/lib/tables/words";
import { DeleteTable } from "./delete-table";
import { ExpirySwitch } from "./expiry-switch";
import { Follow } from "./follow";
import { IndexList } from "./index-list";
import { ProtectionSwitch } from "./protection-switch";
import { StateMark } from "./state-mark";
import { WhereTablesAre } from "./where";

/** One table: what it is, what is under way on it, and what may be changed. */
export function TableScreen({ detail }: { detail: TableDetail }) {
  const { table, where, mayChange, underWay } = detail;
  return (
    <>
      <PageHeader
        crumb={{ href: "/tables", label: "Tables" }}
        title={<span className="mono">{table.name}</span>}
        status={<StateMark state={table.state} />}
        beside={<WhereTablesAre where={where} />}
        actions={
          <>
            <AppLink className="btn" href={`/explorer/${encodeURIComponent(table.name)}`}>
              Look at its items
            </AppLink>
            {mayChange ? <DeleteTable detail={detail} /> : null}
          </>
        }
      >
        <TableFacts detail={detail} />
      </PageHeader>
      {underWay ? <Follow doing={underWay} /> : null}
      {table.isOwn ? (
        <p className="page-note note">
          This is one of Apron’s own tables. Its records are changed on their screens, never past them.
        </p>
      ) : null}
      <IndexList detail={detail} />
      {mayChange ? (
        <div className="table-parts">
          <ExpirySwitch key={table.expiry.state} detail={detail} />
          <ProtectionSwitch detail={detail} />
        </div>
      ) : null}
      <OperationDone place={table.name} where={where} />
    </>
  );
}

function TableFacts({ detail: { table, isExact } }: { detail: TableDetail }) {
  const about = isExact ? "" : ", about";
  return (
    <>
      <Facts
        facts={[
          { label: "Partition key", value: <span className="mono">{keyWords(table.hash)}</span> },
          ...(table.range.length > 0
            ? [{ label: "Sort key", value: <span className="mono">{keyWords(table.range)}</span> }]
            : []),
          { label: `Items${about}`, value: <span className="mono">{figure(table.items)}</span> },
          { label: `Size${about}`, value: <span className="mono">{sizeWords(table.bytes)}</span> },
          {
            label: "Made",
            value: (
              <time className="mono" dateTime={table.createdAt}>
                {madeWords(table.createdAt)}
              </time>
            ),
          },
          { label: "Billing", value: billingWords(table.billing) },
          { label: "Expiry", value: expiryWords(table.expiry) },
          { label: "Deletion", value: table.isProtected ? "Protected" : "Not protected" },
        ]}
      />
      {isExact ? null : (
        <p className="s two">
          AWS counts items and sizes every six hours; what changed since is not in them.
        </p>
      )}
    </>
  );
}
