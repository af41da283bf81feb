"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import { failed, told } from "@/components/ui/notify";
import {
  approvePlan,
  dropDisruption,
  planAnew,
  resumeDisruption,
  stopDisruption,
  undoDisruption,
} from "@/lib/disruption/actions";
import type { DisruptionView } from "@/lib/disruption/screen";
import { counted } from "@/lib/format";
import type { Answer } from "@/lib/result";

/** Approves a plan, once the flight's number is typed. */
function Approve({ view }: { view: DisruptionView }) {
  const router = useRouter();
  const { jobId, version, title, typed, groups, impact } = view;
  const listed = groups.find(({ kind }) => kind === "list")?.passengers ?? 0;
  return (
    <DestroyDialog
      opener={{ label: "Approve and cancel…", variant: "primary", id: "approve" }}
      title={`Cancel ${title}`}
      consequence={
        <>
          Of {counted(impact.passengers, "passenger")} in {counted(impact.bookings, "booking")},{" "}
          <b>
            {impact.passengers - listed} {impact.passengers - listed === 1 ? "is" : "are"} moved
          </b>{" "}
          as planned
          {listed > 0
            ? ` and ${listed} without a seat ${listed === 1 ? "is" : "are"} canceled, on a list`
            : ""}
          . Sales close at once.
        </>
      }
      safe="Keep flying"
      verb="Cancel and move"
      typed={typed}
      run={() => approvePlan({ jobId, version })}
      onDone={({ by }) => {
        told(`Approved by ${by}`);
        router.refresh();
      }}
    />
  );
}

function Undo({ view }: { view: DisruptionView }) {
  const router = useRouter();
  const { jobId, title } = view;
  return (
    <DestroyDialog
      opener={{ label: "Undo…" }}
      title={`Take back: ${title}`}
      consequence={
        <>
          <b>It flies after all.</b> Its passengers return to their seats where those are free; whoever was
          changed since stays where they are, and the page says who and why.
        </>
      }
      safe="Leave it canceled"
      verb="Take it back"
      run={() => undoDisruption({ jobId })}
      onDone={() => router.refresh()}
    />
  );
}

function Stop({ view }: { view: DisruptionView }) {
  const router = useRouter();
  return (
    <DestroyDialog
      opener={{ label: "Stop…" }}
      title={`Stop: ${view.title}`}
      consequence="Who was moved stays moved. Everybody else stays, who is on the list gets a seat back, and sales are open again."
      safe="Go on"
      verb="Stop moving"
      run={() => stopDisruption({ jobId: view.jobId })}
      onDone={() => router.refresh()}
    />
  );
}

function plannedAnew({ without }: { without: string[] }): string {
  const rest = without.length > 0 ? `, without ${without.join(" and ")}` : "";
  return `Planned anew from what is stored now${rest}`;
}

/** What can be done with a disruption as it stands. */
export function PlanActions({ view }: { view: DisruptionView }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const { jobId, version, may } = view;

  function run<T>(send: () => Promise<Answer<T>>, done: string | ((value: T) => string)) {
    if (pending) return;
    start(async () => {
      const answer = await send().catch(() => undefined);
      if (answer?.ok) told(typeof done === "string" ? done : done(answer.value));
      else failed(answer?.error.message ?? "No answer came back. Look again in a moment.");
      router.refresh();
    });
  }

  return (
    <>
      {may.drop ? (
        <Button
          aria-disabled={pending}
          onClick={() => run(() => dropDisruption({ jobId }), "The plan is dropped; nothing was done")}
        >
          Drop the plan
        </Button>
      ) : null}
      {may.edit ? (
        <Button aria-disabled={pending} onClick={() => run(() => planAnew({ jobId, version }), plannedAnew)}>
          Plan anew
        </Button>
      ) : null}
      {may.resume ? (
        <Button
          variant="primary"
          aria-disabled={pending}
          onClick={() => run(() => resumeDisruption({ jobId }), "It goes on")}
        >
          Go on
        </Button>
      ) : null}
      {may.stop ? <Stop view={view} /> : null}
      {may.undo ? <Undo view={view} /> : null}
      {may.approve ? <Approve view={view} /> : null}
    </>
  );
}
