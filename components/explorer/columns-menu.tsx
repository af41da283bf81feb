import type { Route } from "next";
import Form from "next/form";
import { Button } from "@/components/ui/button";
import { type Asked, askedParams, tableAddress } from "@/lib/explorer/address";
import type { Column } from "@/lib/explorer/columns";

type ColumnsMenuProps = { table: string; asked: Asked; found: readonly Column[]; shown: readonly Column[] };

/** Which columns are shown, and whether anything else is read at all; what is chosen becomes the address. */
export function ColumnsMenu({ table, asked, found, shown }: ColumnsMenuProps) {
  const others = found.filter(({ path }) => !shown.some((column) => column.path === path));
  const rest = askedParams({ ...asked, columns: [], only: false, trail: [] });
  return (
    // What is chosen is shown by another menu, which is closed.
    <details className="columns" key={[...asked.columns, asked.only].join()}>
      <summary className="btn sm">
        Columns <b className="num">{shown.length}</b>
      </summary>
      <Form action={tableAddress(table) as Route} prefetch={false} scroll={false}>
        {[...rest].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="vh">Columns</legend>
          {[...shown, ...others].map(({ path, types }) => (
            <label key={path} className="check">
              <input
                type="checkbox"
                name="col"
                value={path}
                defaultChecked={shown.some((column) => column.path === path)}
              />
              <span className="mono">{path}</span> <span className="kk">{types.join(" ")}</span>
            </label>
          ))}
        </fieldset>
        <label className="other">
          Another, such as info.temperature1
          <input className="in mono" name="col" autoComplete="off" spellCheck={false} />
        </label>
        <label className="check">
          <input type="checkbox" name="only" value="1" defaultChecked={asked.only} />
          Read only these from DynamoDB
        </label>
        <Button type="submit" size="sm">
          Show these
        </Button>
      </Form>
    </details>
  );
}
