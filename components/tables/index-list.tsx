import { ScrollBox } from "@/components/ui/scroll-box";
import { figure, sizeWords } from "@/lib/format";
import type { TableDetail } from "@/lib/tables/screen";
import type { IndexView } from "@/lib/tables/table";
import { keyWords, projectionWords } from "@/lib/tables/words";
import { AddIndex } from "./add-index";
import { DropIndex } from "./drop-index";
import { StateMark } from "./state-mark";

/** The indexes of a table, and for those who may, the way to add and drop them. */
export function IndexList({ detail }: { detail: TableDetail }) {
  const { table, where, isExact, mayChange, whyNot } = detail;
  return (
    <section className="part" aria-labelledby="indexes">
      <div className="shead part-head">
        <h2 id="indexes">Indexes</h2>
        {mayChange ? <AddIndex table={table} where={where} whyNot={whyNot.addIndex} /> : null}
      </div>
      {table.indexes.length === 0 ? (
        <p className="two part-head">
          None: its items are found by {table.hash.map(({ name }) => name).join(", ")} alone, or by reading
          all.
        </p>
      ) : (
        <ScrollBox label="Indexes, sideways">
          <table className="t tables">
            <caption className="vh">Indexes of {table.name}</caption>
            <thead>
              <tr>
                <th scope="col">Index</th>
                <th scope="col">Kind</th>
                <th scope="col">State</th>
                <th scope="col">Partition key</th>
                <th scope="col">Sort key</th>
                <th scope="col">Holds</th>
                <th scope="col" className="n">
                  {isExact ? "Items" : "Items, about"}
                </th>
                <th scope="col" className="n">
                  {isExact ? "Size" : "Size, about"}
                </th>
                {mayChange ? <th scope="col">Drop</th> : null}
              </tr>
            </thead>
            <tbody>
              {table.indexes.map((index) => (
                <Row
                  key={index.name}
                  index={index}
                  table={table.name}
                  mayChange={mayChange}
                  whyNot={whyNot.drop[index.name]}
                />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

type RowProps = { index: IndexView; table: string; mayChange: boolean; whyNot?: string };

function Row({ index, table, mayChange, whyNot }: RowProps) {
  return (
    <tr>
      <th scope="row" className="mono b">
        {index.name}
      </th>
      <td>{index.kind === "global" ? "Global" : "Local"}</td>
      <td>
        <StateMark state={index.state} filling={index.filling} />
      </td>
      <td className="mono">{keyWords(index.hash)}</td>
      <td className="mono">{keyWords(index.range)}</td>
      <td className="wraps">{projectionWords(index.projection)}</td>
      <td className="n mono">{figure(index.items)}</td>
      <td className="n mono">{sizeWords(index.bytes)}</td>
      {mayChange ? (
        <td className="wraps">
          {whyNot ? <span className="two s">{whyNot}</span> : <DropIndex table={table} index={index} />}
        </td>
      ) : null}
    </tr>
  );
}
