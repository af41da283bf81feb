import type { RawItem } from "@/lib/explorer/attribute";
import type { Receipt } from "@/lib/explorer/receipt";
import type { Where } from "@/lib/explorer/snippets";
import type { TableView } from "@/lib/tables/table";

type Base = { table: TableView; where: Where };

/** One item, or why it cannot be shown. */
export type ItemScreen = Base &
  (
    | { kind: "unreadable"; message: string }
    | { kind: "none"; key: RawItem }
    | {
        kind: "found";
        key: RawItem;
        item: RawItem;
        receipt: Receipt;
        mayWrite: boolean;
        /** The real screen of a record of Apron's own. */
        see?: { label: string; href: string };
      }
  );

export type NewItemScreen = Base & { start: RawItem };

export type StatementScreen = { where: Where; mayWrite: boolean };

/** A write that went ahead, or was held back by its condition, with the item as it is stored. */
export type Written =
  | { kind: "done"; item?: RawItem; receipt: Receipt }
  | { kind: "held"; stored?: RawItem; receipt: Receipt };
