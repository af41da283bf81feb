"use client";

import { Empty } from "@/components/ui/empty";
import { type FindingKind, findingKinds } from "@/lib/adopt/kinds";
import type { AdoptPage } from "@/lib/adopt/screen";
import { recommendedIn } from "./accepting";
import { KindFindings } from "./kind-findings";
import { KindTable } from "./kind-table";
import { LookBar } from "./look-bar";
import { MendButton } from "./mend-button";
import { MissingIndexes } from "./missing-indexes";
import { useLook } from "./use-look";
import { useMends } from "./use-mends";

/** Looks through the tables, shows what was found kind by kind, and mends what a person accepts. */
export function AdoptDesk({ kind, flight, booking, mayMend, mayAddIndexes }: AdoptPage) {
  const narrow = Boolean(flight || booking);
  const { seen, again } = useLook({ ...(flight ? { flight } : {}), ...(booking ? { booking } : {}) });
  const mends = useMends();
  const found = findingKinds.filter((one) => seen.kinds[one]);
  const indexes = seen.kinds["index-missing"]?.listed ?? [];
  const shown: FindingKind[] = (narrow ? found : found.filter((one) => one === kind)).filter(
    (one) => one !== "index-missing",
  );
  const safe = recommendedIn(seen).filter(
    ({ accepted: { kind: of, table, id } }) => !mends.outcomes[`${of} ${table} ${id}`],
  );

  function lookAgain() {
    mends.forget();
    again();
  }

  return (
    <>
      <LookBar seen={seen} mends={mends} again={lookAgain} narrow={narrow} />
      {indexes.length > 0 ? (
        <MissingIndexes findings={indexes} mayAdd={mayAddIndexes} onDone={lookAgain} />
      ) : null}
      {found.length === 0 && seen.state === "whole" ? (
        <Empty title="Nothing is wrong or missing">
          {narrow
            ? "This record is as Apron would have stored it."
            : "Every record is as Apron would have stored it."}
        </Empty>
      ) : null}
      {mayMend && safe.length > 0 && seen.state === "whole" ? (
        <div className="safe">
          <MendButton
            primary
            label="Mend all that is safe"
            chosen={safe}
            busy={mends.run !== undefined}
            mend={mends.mend}
          />
          <span className="two s">
            Each is judged again as it is written, and its history tells what was changed.
          </span>
        </div>
      ) : null}
      {!narrow && found.length > 0 ? <KindTable seen={seen} current={kind} /> : null}
      {shown.map((one) => {
        const findings = seen.kinds[one];
        return findings ? (
          <KindFindings key={one} kind={one} findings={findings} mends={mends} mayMend={mayMend} />
        ) : null;
      })}
    </>
  );
}
