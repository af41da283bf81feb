import { Selection, SelectRow } from "@/components/items/selection";
import { AppLink } from "@/components/ui/app-link";
import { ScrollBox } from "@/components/ui/scroll-box";
import type { Column } from "@/lib/explorer/columns";
import type { Cell, Row } from "@/lib/explorer/screen";

type ResultTableProps = {
  table: string;
  rows: readonly Row[];
  columns: readonly Column[];
  mayWrite: boolean;
};

const figures = new Set(["N", "NS"]);

/** Items as rows of their attributes; the first column leads to the item. Those who may write can choose rows and delete them. */
export function ResultTable(props: ResultTableProps) {
  const { table, rows, mayWrite } = props;
  if (!mayWrite) return <Rows {...props} />;
  return (
    <Selection table={table} rows={rows.map(({ href, key }) => ({ href, key }))}>
      <Rows {...props} />
    </Selection>
  );
}

function Rows({ table, rows, columns, mayWrite }: ResultTableProps) {
  return (
    <ScrollBox label="Items, sideways">
      <table className="t results">
        <caption className="vh">Items of {table}</caption>
        <thead>
          <tr>
            {mayWrite ? (
              <th scope="col">
                <span className="vh">Choose</span>
              </th>
            ) : null}
            {columns.map(({ path, key, types }) => (
              <th key={path} scope="col" className={isFigures(types) ? "n" : undefined}>
                {path} {key ? <span className="kk">{key}</span> : null}
                {types.length > 1 ? <span className="kk">{types.join(" ")}</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.href}>
              {mayWrite ? (
                <td>
                  <SelectRow href={row.href} name={row.name} />
                </td>
              ) : null}
              {row.cells.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]?.path} scope="row">
                    <AppLink className="b" href={row.href}>
                      {cell ? <Value cell={cell} /> : row.name}
                    </AppLink>
                  </th>
                ) : (
                  <td key={columns[at]?.path} className={cell && figures.has(cell.type) ? "n" : undefined}>
                    <Value cell={cell} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}

function isFigures(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => figures.has(type));
}

/** A value by its type: text as it is, what is not text marked as such. */
function Value({ cell }: { cell: Cell }) {
  if (!cell) return null;
  if (cell.type === "S" && cell.text === "") return <i className="three">empty text</i>;
  if (cell.type === "BOOL" || cell.type === "NULL" || cell.type === "B" || cell.type === "BS")
    return <i>{cell.text}</i>;
  return cell.text;
}
