import type { Column } from "@/lib/explorer/columns";
import { writePath } from "@/lib/explorer/path";
import type { TableView } from "@/lib/tables/table";
import { attributeNamesId } from "./attribute-names-id";

/** What an attribute's name may be completed to, with its types; the condition's fields read it where it stands. */
export function AttributeNames({ table, found }: { table: TableView; found: readonly Column[] }) {
  const keys = [table, ...table.indexes].flatMap(({ hash, range }) => [...hash, ...range]);
  const types = new Map<string, string>(keys.map(({ name, type }) => [writePath([name]), type]));
  for (const column of found) types.set(column.path, types.get(column.path) ?? column.types.join(", "));
  return (
    <datalist id={attributeNamesId}>
      {[...types].map(([path, type]) => (
        <option key={path} value={path} label={type} />
      ))}
    </datalist>
  );
}
