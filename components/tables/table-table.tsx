import { AppLink } from "@/components/ui/app-link";
import { ScrollBox } from "@/components/ui/scroll-box";
import { figure, sizeWords } from "@/lib/format";
import type { TableView } from "@/lib/tables/table";
import { expiryWords, keyWords, madeWords } from "@/lib/tables/words";
import { StateMark } from "./state-mark";
import { tableHref } from "./table-href";

/** Tables as rows; it scrolls sideways in its own box where there is no room. */
export function TableTable({ tables, isExact }: { tables: readonly TableView[]; isExact: boolean }) {
  return (
    <ScrollBox label="Tables, sideways">
      <table className="t tables">
        <caption className="vh">Tables</caption>
        <thead>
          <tr>
            <th scope="col">Table</th>
            <th scope="col">State</th>
            <th scope="col">Partition key</th>
            <th scope="col">Sort key</th>
            <th scope="col">Indexes</th>
            <th scope="col" className="n">
              {isExact ? "Items" : "Items, about"}
            </th>
            <th scope="col" className="n">
              {isExact ? "Size" : "Size, about"}
            </th>
            <th scope="col">Made</th>
            <th scope="col">Billing</th>
            <th scope="col">Expiry</th>
            <th scope="col">Protected</th>
          </tr>
        </thead>
        <tbody>
          {tables.map((table) => (
            <Row key={table.name} table={table} />
          ))}
        </tbody>
        {isExact ? null : (
          <tfoot>
            <tr>
              <td colSpan={11} className="s two">
                AWS counts items and sizes every six hours; what changed since is not in these figures.
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollBox>
  );
}

function Row({ table }: { table: TableView }) {
  const { name, state, hash, range, indexes, items, bytes, createdAt, billing, expiry } = table;
  return (
    <tr>
      <th scope="row">
        <AppLink className="mono b" href={tableHref(name)}>
          {name}
        </AppLink>
        {table.isOwn ? <span className="two s"> Apron’s own</span> : null}
      </th>
      <td>
        <StateMark state={state} />
      </td>
      <td className="mono">{keyWords(hash)}</td>
      <td className="mono">{keyWords(range)}</td>
      <td className="mono names">{indexes.map((index) => index.name).join(", ")}</td>
      <td className="n mono">{figure(items)}</td>
      <td className="n mono">{sizeWords(bytes)}</td>
      <td className="mono">
        <time dateTime={createdAt}>{madeWords(createdAt)}</time>
      </td>
      <td>{billing.kind === "on-demand" ? "On demand" : `${billing.read} read, ${billing.write} write`}</td>
      <td>{expiry.state === "DISABLED" ? "" : expiryWords(expiry)}</td>
      <td>{table.isProtected ? "Protected" : ""}</td>
    </tr>
  );
}
