import type { Planned } from "@/lib/explorer/answer";
import { queryNeeds, type Shape } from "@/lib/explorer/plan";
import { figure } from "@/lib/format";
import type { Problem, Result } from "@/lib/result";

/** What running it will do, said before it is done; a Scan says what it will read and what would spare it. */
export function PlanLine({
  table,
  planned,
}: {
  table: Shape;
  planned: Result<Planned, Problem> | undefined;
}) {
  if (!planned) return <p className="plan two s">Some of this is not finished yet.</p>;
  if (!planned.ok) return <p className="plan s late">{planned.error.message}</p>;
  const { why, notes, read, filter } = planned.value.plan;
  const isCostly = read === "scan" && filter !== undefined;
  return (
    <p className={isCostly ? "plan s late" : "plan two s"}>
      {[
        why,
        ...notes,
        ...(isCostly ? [`${figure(table.items)} items to read. ${queryNeeds(table)}`] : []),
      ].join(" ")}
    </p>
  );
}
