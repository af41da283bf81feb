import { PageHeader } from "@/components/layout/page-header";
import { Facts } from "@/components/ui/facts";
import { Note } from "@/components/ui/note";
import { StatusMark } from "@/components/ui/status-mark";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { DisruptionView } from "@/lib/disruption/screen";
import { momentWords, stateWords } from "./disruption-words";
import { Impact } from "./impact";
import { Moving } from "./moving";
import { PlanActions } from "./plan-actions";
import { PlanTable } from "./plan-table";
import { Steps } from "./steps";

const underWay = ["running", "canceling", "undoing"];

function Opened({ view }: { view: DisruptionView }) {
  const [flight] = view.flights;
  const departs = flight?.departs.scheduled;
  return (
    <Facts
      facts={[
        ...(departs && view.flights.length === 1
          ? [{ label: "Planned departure", value: <TimeOfDay time={departs} />, wide: true }]
          : []),
        ...(flight?.registration && view.flights.length === 1
          ? [{ label: "Aircraft", value: <span className="mono">{flight.registration}</span> }]
          : []),
        { label: "Reason", value: <span className="wrap">{view.reason}</span>, wide: true },
        {
          label: "Opened by",
          value: (
            <>
              {view.openedBy} <span className="mono two">{momentWords(view.openedAt)}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function Priorities({ rules }: { rules: readonly string[] }) {
  return (
    <section aria-labelledby="rules" className="dis-part">
      <h2 id="rules">Who chooses first</h2>
      <ol className="dis-rules">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ol>
      <p className="s two">
        Each party takes the same route that arrives first with room for all of it, else one stop with a legal
        connection: 45 minutes within a country, 90 across a border, 6 hours at most, within 36 hours of the
        planned departure. A party is split only where no way has room for all of it.
      </p>
    </section>
  );
}

function Signed({ view }: { view: DisruptionView }) {
  const { approved, edited, closedAt, undoneBy, state, version } = view;
  return (
    <div className="note">
      {approved ? (
        <p>
          <b>Approved by {approved.name}</b> {momentWords(approved.at)}, plan frozen as version {version}.
          {closedAt ? ` Sales closed ${momentWords(closedAt)}.` : ""}
        </p>
      ) : (
        <p>
          <b>{state === "checked" ? "Nothing is done yet." : "Nothing was done."}</b> Plan version {version}
          {edited ? `, edited by ${edited.name} ${momentWords(edited.at)}` : ", by the rules"}.
        </p>
      )}
      {undoneBy ? (
        <p>
          <b>Taken back by {undoneBy.name}</b> {momentWords(undoneBy.at)}.
        </p>
      ) : null}
      <p className="two">
        Where a planned seat is sold first, its party is planned anew, and listed if nothing has room; nobody
        gets a second seat.
      </p>
    </div>
  );
}

/** One disruption at its step: impact, the plan with everybody in it, approval, how far it is, and what became of all. */
export function DisruptionScreen({ view }: { view: DisruptionView }) {
  const { title, state, approved, progress, impact, jobId } = view;
  const kind = state === "done" ? "canceled" : underWay.includes(state) ? "canceling" : "scheduled";
  return (
    <>
      <PageHeader
        crumb={{ href: "/disruptions", label: "Disruptions" }}
        title={
          <>
            Cancel <span className="mono h-id">{title}</span>
          </>
        }
        status={<StatusMark status={{ kind, word: stateWords(state, approved !== undefined) }} />}
        actions={<PlanActions view={view} />}
      >
        <Opened view={view} />
      </PageHeader>
      <Steps view={view} />
      {progress.failure ? (
        <Note tone="bad" className="page-note">
          {progress.failure}
        </Note>
      ) : null}
      {view.flying.length > 0 ? (
        <Note tone="late" className="page-note">
          Not canceled, and nobody was moved: {view.flying.join(" ")}
        </Note>
      ) : null}
      {underWay.includes(state) ? <Moving key={state} jobId={jobId} progress={progress} /> : null}
      <Impact impact={impact} />
      <PlanTable view={view} />
      <section className="dis-part" aria-label="Approval">
        <Signed view={view} />
      </section>
      <Priorities rules={view.priorities} />
    </>
  );
}
