import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import type { DisruptionRow } from "@/lib/disruption/screen";
import { ago } from "@/lib/format";
import { disruptionHref } from "./disruption-href";
import { stateWords } from "./disruption-words";

/** The latest disruptions, each with its page. */
export function DisruptionList({ disruptions }: { disruptions: DisruptionRow[] }) {
  const now = new Date().toISOString();
  const open = (
    <AppLink className="btn" href="/disruptions/new">
      Close a station or ground an aircraft
    </AppLink>
  );
  return (
    <>
      <PageHeader title="Disruptions" actions={disruptions.length > 0 ? open : undefined} />
      {disruptions.length === 0 ? (
        <Empty title="No flight was canceled" action={open}>
          To cancel one flight, open it and press “Cancel flight…”. Every passenger is planned for before
          anything is done.
        </Empty>
      ) : (
        <table className="t">
          <caption className="vh">The latest disruptions</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">State</th>
              <th scope="col" className="n">
                Passengers
              </th>
              <th scope="col" className="desk">
                Reason
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
            {disruptions.map(({ jobId, title, reason, state, approved, passengers, byName, at }) => (
              <tr key={jobId}>
                <td>
                  <AppLink className="quiet-link" href={disruptionHref(jobId)}>
                    {title}
                  </AppLink>
                </td>
                <td>{stateWords(state, approved)}</td>
                <td className="num n">{passengers}</td>
                <td className="s two desk">{reason}</td>
                <td className="s two desk">{ago(at, now)}</td>
                <td className="s two desk">{byName}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
