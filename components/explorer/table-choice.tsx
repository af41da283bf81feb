import { PageHeader } from "@/components/layout/page-header";
import { WhereTablesAre, whereWords } from "@/components/tables/where";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { ScrollBox } from "@/components/ui/scroll-box";
import { tableAddress } from "@/lib/explorer/address";
import { counted, figure } from "@/lib/format";
import type { TableList } from "@/lib/tables/screen";
import { keyWords } from "@/lib/tables/words";

/** Where the explorer begins: every table by name, with what it is asked by. */
export function TableChoice({ list, after }: { list: TableList; after?: string }) {
  const { tables, next, where, isExact } = list;
  return (
    <>
      <PageHeader title="Explorer" beside={<WhereTablesAre where={where} />} />
      {tables.length === 0 ? (
        <Empty title="There are no tables">
          Nothing is stored at {whereWords(where)} under Apron’s credentials{after ? ` after ${after}` : ""}.
        </Empty>
      ) : (
        <>
          <ScrollBox label="Tables, sideways">
            <table className="t tables">
              <caption className="vh">Tables to explore</caption>
              <thead>
                <tr>
                  <th scope="col">Table</th>
                  <th scope="col">Key</th>
                  <th scope="col">Indexes</th>
                  <th scope="col" className="n">
                    {isExact ? "Items" : "Items, about"}
                  </th>
                </tr>
              </thead>
              <tbody>
                {tables.map(({ name, hash, range, indexes, items }) => (
                  <tr key={name}>
                    <th scope="row">
                      <AppLink className="mono b" href={tableAddress(name)}>
                        {name}
                      </AppLink>
                    </th>
                    <td className="mono">{keyWords([...hash, ...range])}</td>
                    <td className="mono">{indexes.map((index) => index.name).join(", ")}</td>
                    <td className="n mono">{figure(items)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
          <Pager
            words={`${counted(tables.length, "table")}${next ? ", and more" : ""}`}
            previousHref={after ? "/explorer" : undefined}
            back="First tables"
            nextHref={next ? `/explorer?after=${encodeURIComponent(next)}` : undefined}
          />
        </>
      )}
    </>
  );
}
