import { ScrollBox } from "@/components/ui/scroll-box";
import { discover } from "@/lib/explorer/columns";
import { rowOf } from "@/lib/explorer/rows";
import type { FullScan } from "@/lib/explorer/screen";
import { figure } from "@/lib/format";
import type { TableView } from "@/lib/tables/table";
import { ReceiptLine } from "./receipt-line";
import { ResultTable } from "./result-table";

type Items = NonNullable<FullScan["items"]>;

/** What a Scan to the end found: which attributes the matches have, and the first of them. */
export function FullScanResult({ table, scan, items }: { table: TableView; scan: FullScan; items: Items }) {
  const columns = discover(items, table, undefined).slice(0, 12);
  const rows = items.map((item) => rowOf(table, item, columns));
  const attributes = [...scan.attributes].sort((one, other) => other.count - one.count);
  return (
    <>
      <div className="under-resbar">
        <ReceiptLine receipt={scan.receipt} units="RCU" />
      </div>
      {attributes.length > 0 ? (
        <ScrollBox label="Attributes, sideways">
          <table className="t compact census">
            <caption className="vh">Attributes of the matches</caption>
            <thead>
              <tr>
                <th scope="col">Attribute</th>
                <th scope="col">Types</th>
                <th scope="col" className="n">
                  Items that have it
                </th>
              </tr>
            </thead>
            <tbody>
              {attributes.map(({ name, count, types }) => (
                <tr key={name}>
                  <th scope="row" className="mono">
                    {name}
                  </th>
                  <td className="mono">{types.join(" and ")}</td>
                  <td className="n mono">{figure(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      ) : null}
      {rows.length > 0 ? (
        <>
          {rows.length < scan.matched ? (
            <p className="page-note two s">
              The first {figure(rows.length)} of {figure(scan.matched)} matches, in no order.
            </p>
          ) : null}
          <ResultTable
            table={`${table.name}, found to the end`}
            rows={rows}
            columns={columns}
            mayWrite={false}
          />
        </>
      ) : null}
    </>
  );
}
