import { AppLink } from "@/components/ui/app-link";
import { ago, counted } from "@/lib/format";
import type { ImportProgress } from "@/lib/transfer/progress";
import { importHref } from "./import-href";
import { stateWords } from "./import-words";

function wrote({ imported }: ImportProgress): string {
  return imported ? counted(imported.create + imported.update, "record") : "";
}

/** The latest imports, each with its page. */
export function ImportList({ imports }: { imports: ImportProgress[] }) {
  if (imports.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <section aria-labelledby="imports" className="changed">
      <div className="shead">
        <h2 id="imports">Imports</h2>
      </div>
      <table className="t">
        <caption className="vh">The latest imports</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">State</th>
            <th scope="col" className="n">
              Written
            </th>
            <th scope="col" className="desk">
              When
            </th>
            <th scope="col" className="desk">
              By
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.jobId}>
              <td>
                <AppLink className="quiet-link" href={importHref(one.jobId)}>
                  {one.fileName}
                </AppLink>
              </td>
              <td>{stateWords[one.state]}</td>
              <td className="num n">{wrote(one)}</td>
              <td className="s two desk">{ago(one.createdAt, now)}</td>
              <td className="s two desk">{one.byName}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
