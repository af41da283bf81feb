import { AppLink } from "@/components/ui/app-link";
import { findingKinds, kinds } from "@/lib/adopt/kinds";
import { figure } from "@/lib/format";
import type { Seen } from "./use-look";

/** How often each kind of finding was found, with the way to its findings. */
export function KindTable({ seen, current }: { seen: Seen; current?: string | undefined }) {
  const found = findingKinds.filter((kind) => seen.kinds[kind]);
  return (
    <table className="t kinds">
      <caption className="vh">What was found</caption>
      <thead>
        <tr>
          <th scope="col">What is wrong or missing</th>
          <th scope="col" className="n">
            Found
          </th>
          <th scope="col" className="n">
            Safe to mend
          </th>
        </tr>
      </thead>
      <tbody>
        {found.map((kind) => {
          const { listed = [], rest = [] } = seen.kinds[kind] ?? {};
          const safe = [...listed, ...rest].filter(({ recommended }) => recommended).length;
          return (
            <tr key={kind} className={kind === current ? "on" : undefined}>
              <td className="wraps">
                <AppLink
                  href={`/adopt?kind=${kind}`}
                  scroll={false}
                  aria-current={kind === current ? "true" : undefined}
                >
                  {kinds[kind].title}
                </AppLink>
              </td>
              <td className="n num">{figure(listed.length + rest.length)}</td>
              <td className="n num">{safe > 0 ? figure(safe) : ""}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
