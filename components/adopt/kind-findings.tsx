"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { type FindingKind, kinds } from "@/lib/adopt/kinds";
import { figure } from "@/lib/format";
import { type Choices, chosenIn, restWords, safeIn, withAll } from "./accepting";
import { FindingRow } from "./finding-row";
import { MendButton } from "./mend-button";
import type { KindFindings as Findings } from "./use-look";
import type { useMends } from "./use-mends";

type KindFindingsProps = {
  kind: FindingKind;
  findings: Findings;
  mends: ReturnType<typeof useMends>;
  mayMend: boolean;
};

/** The findings of one kind, each with its effect and its choice, and the button that mends what was chosen. */
export function KindFindings({ kind, findings, mends, mayMend }: KindFindingsProps) {
  const heading = useId();
  const [choices, setChoices] = useState<Choices>({});
  const [withRest, setWithRest] = useState(false);
  const { listed, rest } = findings;
  const open = listed.filter(({ key }) => !mends.outcomes[key]);
  const mendable = listed.some(({ proposals, asks }) => proposals.length > 0 || asks);
  const safe = safeIn(findings, (key) => mends.outcomes[key] !== undefined);
  const chosen = chosenIn({ listed: open, rest: safe.rest }, choices, withRest);
  const safeCount = safe.listed.length + safe.rest.length;
  const all = safe.listed.every(({ key }) => choices[key]) && (withRest || safe.rest.length === 0);

  function chooseAll() {
    setWithRest(!all && safe.rest.length > 0);
    setChoices(all ? {} : withAll(choices, safe));
  }

  return (
    <section aria-labelledby={heading} className="kind">
      <div className="shead">
        <h2 id={heading}>{kinds[kind].title}</h2>
        {mayMend && mendable ? (
          <div className="acts">
            {safeCount > 1 || safe.rest.length > 0 ? (
              <Button onClick={chooseAll}>{all ? "Choose none" : `Choose all ${figure(safeCount)}`}</Button>
            ) : null}
            <MendButton
              label="Mend"
              chosen={chosen}
              busy={mends.run !== undefined}
              mend={(accepted) => mends.mend(accepted).then(() => setWithRest(false))}
            />
          </div>
        ) : null}
      </div>
      <p className="two">{kinds[kind].mend}</p>
      <ul className="findings">
        {listed.map((finding) => (
          <FindingRow
            key={finding.key}
            finding={finding}
            choice={choices[finding.key] ?? ""}
            choose={
              mayMend ? (choice) => setChoices((before) => ({ ...before, [finding.key]: choice })) : undefined
            }
            outcome={mends.outcomes[finding.key]}
          />
        ))}
      </ul>
      {rest.length > 0 ? (
        <p className="two">
          And {figure(rest.length)} more of this kind, not listed here. {restWords(rest, safe.rest, withRest)}
        </p>
      ) : null}
    </section>
  );
}
