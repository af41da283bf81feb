"use client";

import { ScrollBox } from "@/components/ui/scroll-box";
import type { OpenedFile } from "@/lib/transfer/progress";
import type { Mapping } from "@/lib/transfer/schema";

type ColumnsTableProps = {
  headers: readonly string[];
  rows: OpenedFile["rows"];
  mapping: Mapping;
  targets: readonly { name: string; label: string }[];
  onMap: (header: string, target: string) => void;
};

const shown = 3;

/** Each column of the file with its first values and where it goes. */
export function ColumnsTable({ headers, rows, mapping, targets, onMap }: ColumnsTableProps) {
  const whole = rows.filter(({ problem }) => !problem).slice(0, shown);
  return (
    <ScrollBox label="Columns of the file">
      <table className="t flush columns">
        <caption className="vh">Where each column goes</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Goes to</th>
            <th scope="col">First values</th>
          </tr>
        </thead>
        <tbody>
          {headers.map((header, at) => (
            <tr key={header}>
              <th scope="row" className="mono">
                {header}
              </th>
              <td>
                <select
                  className="in"
                  aria-label={`${header} goes to`}
                  value={mapping[header] ?? "keep"}
                  onChange={(event) => onMap(header, event.target.value)}
                >
                  {targets.map(({ name, label }) => (
                    <option key={name} value={name}>
                      {label}
                    </option>
                  ))}
                  <option value="keep">Keep as it is, under its own name</option>
                  <option value="skip">Leave out</option>
                </select>
              </td>
              <td className="mono s two sample">
                {whole.map(({ line, cells }) => (
                  <span key={line}>{cells[at] || "—"}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
