import { JobTable } from "@/components/jobs/job-table";
import { PageHeader } from "@/components/layout/page-header";
import { AppLink } from "@/components/ui/app-link";
import { Empty } from "@/components/ui/empty";
import type { DisruptionRow } from "@/lib/disruption/screen";
import { disruptionHref } from "./disruption-href";
import { stateWords } from "./disruption-words";

/** The latest disruptions, each with its page. */
export function DisruptionList({ disruptions }: { disruptions: DisruptionRow[] }) {
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
        <JobTable
          caption="The latest disruptions"
          heads={{ what: "What", figure: "Passengers", reason: "Reason" }}
          jobs={disruptions.map(({ title, state, approved, passengers, ...job }) => ({
            ...job,
            href: disruptionHref(job.jobId),
            what: title,
            state: stateWords(state, approved),
            figure: passengers,
          }))}
        />
      )}
    </>
  );
}
