"use client";

import { Button } from "@/components/ui/button";
import { DownloadIcon } from "@/components/ui/icons";
import { saveFile } from "@/components/ui/save-file";
import { counted, figure } from "@/lib/format";
import type { WrongRow } from "@/lib/load/screen";

export type WrongFile = { name: string; parts: readonly string[] };

type WrongRowsProps = { rows: readonly WrongRow[]; count: number; file: () => WrongFile };

/** The first rows that are not taken and why, and all of them as a file that can be corrected and loaded. */
export function WrongRows({ rows, count, file }: WrongRowsProps) {
  if (count === 0) return null;
  return (
    <section aria-labelledby="wrong-rows">
      <div className="resbar">
        <h2 id="wrong-rows">{counted(count, "wrong row")}</h2>
        {count > rows.length ? <p className="two s">The first {figure(rows.length)} are shown.</p> : null}
        <span className="grow" />
        <Button
          size="sm"
          onClick={() => {
            const { name, parts } = file();
            saveFile(name, parts);
          }}
        >
          <DownloadIcon /> Download the wrong rows
        </Button>
      </div>
      <table className="t judged-rows load-wrong">
        <caption className="vh">Wrong rows</caption>
        <thead>
          <tr>
            <th scope="col" className="n">
              Line
            </th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, why }) => (
            <tr key={`${line} ${why}`}>
              <td className="num n">{line}</td>
              <td className="judged">{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
