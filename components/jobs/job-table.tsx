import type { ReactNode } from "react";
import { AppLink } from "@/components/ui/app-link";
import { ago } from "@/lib/format";

export type JobLine = {
  jobId: string;
  href: string;
  what: string;
  state: string;
  /** How much it did. */
  figure: ReactNode;
  reason?: string;
  at: string;
  byName: string;
};

type JobTableProps = {
  caption: string;
  heads: { what: string; figure: string; reason?: string };
  jobs: readonly JobLine[];
};

/** The latest jobs of a kind, each with its page; the reason is a column where the heads name it. */
export function JobTable({ caption, heads, jobs }: JobTableProps) {
  const now = new Date().toISOString();
  return (
    <table className="t jobs">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.what}</th>
          <th scope="col">State</th>
          <th scope="col" className="n">
            {heads.figure}
          </th>
          {[heads.reason, "When", "By"].map((head) =>
            head ? (
              <th key={head} scope="col" className="desk">
                {head}
              </th>
            ) : null,
          )}
        </tr>
      </thead>
      <tbody>
        {jobs.map(({ jobId, href, what, state, figure, reason, at, byName }) => (
          <tr key={jobId}>
            <td>
              <AppLink className="quiet-link" href={href}>
                {what}
              </AppLink>
            </td>
            <td>{state}</td>
            <td className="num n">{figure}</td>
            {heads.reason ? <td className="s two desk">{reason}</td> : null}
            <td className="s two desk">{ago(at, now)}</td>
            <td className="s two desk">{byName}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
