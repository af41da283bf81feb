import { PageHeader } from "@/components/layout/page-header";
import { Shortcuts } from "@/components/layout/shortcuts";
import { OperationDone } from "@/components/operations/operation-done";
import { AppLink } from "@/components/ui/app-link";
import { KeyOf } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { PlusIcon } from "@/components/ui/icons";
import { Pager } from "@/components/ui/pager";
import { counted } from "@/lib/format";
import type { TableList as List } from "@/lib/tables/screen";
import { isSettled } from "@/lib/tables/table";
import { Follow } from "./follow";
import { allTables } from "./table-href";
import { TableTable } from "./table-table";
import { WhereTablesAre, whereWords } from "./where";

const newTable = (
  <AppLink className="btn primary" id="new-table" href="/tables/new">
    <PlusIcon />
    New table <KeyOf keys="c" />
  </AppLink>
);

/** Every table of the account or endpoint, page by page. */
export function TableList({ list, after }: { list: List; after?: string }) {
  const { tables, next, where, isExact, mayChange } = list;
  const changing = tables.filter((table) => !isSettled(table));
  return (
    <>
      <PageHeader
        title="Tables"
        beside={<WhereTablesAre where={where} />}
        actions={mayChange ? newTable : undefined}
        actionsOnPhone="corner"
      />
      {changing.length > 0 ? (
        <Follow doing={`${counted(changing.length, "table")} being changed: ${namesOf(changing)}.`} />
      ) : null}
      {tables.length === 0 ? (
        <Empty title="There are no tables" action={mayChange ? newTable : undefined}>
          Nothing is stored at {whereWords(where)} under Apron’s credentials{after ? ` after ${after}` : ""}.
        </Empty>
      ) : (
        <>
          <TableTable tables={tables} isExact={isExact} />
          <Pager
            words={`${counted(tables.length, "table")}${after ? ` after ${after}` : ""}${next ? ", and more" : ""}`}
            previousHref={after ? "/tables" : undefined}
            back="First tables"
            nextHref={next ? `/tables?after=${encodeURIComponent(next)}` : undefined}
          />
        </>
      )}
      <OperationDone place={allTables} where={where} />
      <Shortcuts bindings={mayChange ? [{ keys: "c", label: "New table", target: "new-table" }] : []} />
    </>
  );
}

function namesOf(tables: List["tables"]): string {
  return tables.map(({ name }) => name).join(", ");
}
