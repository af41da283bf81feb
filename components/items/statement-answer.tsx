import { ScrollBox } from "@/components/ui/scroll-box";
import { type RawItem, showAttribute } from "@/lib/explorer/attribute";

/** Items as rows; every attribute that any of them has is a column. */
export function StatementAnswer({ items }: { items: readonly RawItem[] }) {
  if (items.length === 0) return <p className="two">It answers with no items.</p>;
  const columns = [...new Set(items.flatMap((item) => Object.keys(item)))];
  return (
    <ScrollBox label="Items, sideways">
      <table className="t flush results">
        <caption className="vh">What the statement answers</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what a statement answers need not have a key
            <tr key={at}>
              {columns.map((name) => {
                const value = Object.hasOwn(item, name) ? item[name] : undefined;
                return <td key={name}>{value ? showAttribute(value) : null}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
