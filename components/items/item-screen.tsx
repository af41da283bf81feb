import { AsCode } from "@/components/explorer/as-code";
import { ReceiptLine } from "@/components/explorer/receipt-line";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { itemAddress } from "@/lib/explorer/attribute";
import { keyWords } from "@/lib/items/key";
import { getRequest } from "@/lib/items/requests";
import type { ItemScreen as Screen } from "@/lib/items/screen";
import { ItemEditor } from "./item-editor";
import { ItemView } from "./item-view";

/** One item of any table: shown, and for those who may, edited. Records of Apron's own are shown with the way to their screen. */
export function ItemScreen({ screen }: { screen: Screen }) {
  const { table, where } = screen;
  const up = { href: `/explorer/${encodeURIComponent(table.name)}`, label: table.name };
  if (screen.kind === "unreadable")
    return (
      <>
        <PageHeader crumb={up} title="Item" />
        <Empty title="This item cannot be shown" failed>
          {screen.message}
        </Empty>
      </>
    );
  const title = <span className="mono">{keyWords(screen.key)}</span>;
  const request = { operation: "GetItem" as const, input: getRequest(table.name, screen.key) };
  if (screen.kind === "none")
    return (
      <>
        <PageHeader crumb={up} title={title} />
        <Empty title="There is no such item">
          {table.name} has no item of this key. It may have been deleted, or the address may be mistyped.
        </Empty>
        <div className="operation">
          <AsCode request={request} where={where} />
        </div>
      </>
    );
  const { key, item, receipt, mayWrite, see } = screen;
  return (
    <>
      <PageHeader
        crumb={up}
        title={title}
        actions={
          see ? (
            <AppLink className="btn primary" href={see.href}>
              {see.label}
            </AppLink>
          ) : undefined
        }
      />
      {table.isOwn ? (
        <p className="page-note note">
          A record of Apron’s own is only shown here.{" "}
          {see ? "It is changed on its screen, with its history." : "It has no screen to change it."}
        </p>
      ) : null}
      {mayWrite ? (
        <ItemEditor
          key={itemAddress(table.name, key)}
          table={table}
          itemKey={key}
          item={item}
          where={where}
        />
      ) : (
        <ItemView item={item} />
      )}
      <div className="operation">
        <h2>
          Read by <span className="mono">GetItem</span>
        </h2>
        <ReceiptLine receipt={receipt} units="RCU" />
        <AsCode request={request} where={where} />
      </div>
    </>
  );
}
