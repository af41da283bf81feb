import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { tableAddress } from "@/lib/explorer/address";
import type { LoadScreen } from "@/lib/load/screen";
import { Loader } from "./loader";

/** Where a file of items goes into a table that is not Apron's own. */
export function LoadPage({ screen }: { screen: LoadScreen }) {
  const { table, see } = screen;
  return (
    <>
      <PageHeader crumb={{ href: tableAddress(table.name), label: table.name }} title="Load items" />
      {table.isOwn ? (
        <Empty
          title="Nothing is loaded in here past its screens"
          action={
            see ? (
              <AppLink className="btn" href={see.href}>
                {see.label}
              </AppLink>
            ) : null
          }
        >
          {table.name} is one of Apron’s own tables: {see ? "use Import, which" : "Apron alone writes it and"}{" "}
          keeps seats, history and undo right.
        </Empty>
      ) : (
        <Loader screen={screen} />
      )}
    </>
  );
}
