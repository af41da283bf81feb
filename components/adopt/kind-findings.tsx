"use client";

import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { type FindingKind, kinds } from "@/lib/adopt/kinds";
import { figure } from "@/lib/format";
import { type Choices, chosenIn } from "./accepting";
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
  const chosen = chosenIn({ listed: open, rest }, choices, withRest);
  const safe = open.filter(({ recommended }) => recommended);
  const all = safe.length > 0 && safe.every(({ key }) => choices[key]);

  function chooseAll() {
    setWithRest(!all);
    setChoices(all ? {} : Object.fromEntries(safe.map(({ key, recommended = "" }) => [key, recommended])));
  }

  return (
    <section aria-labelledby={heading} className="kind">
      <div className="shead">
        <h2 id={heading}>{kinds[kind].title}</h2>
        {mayMend && mendable ? (
          <div className="acts">
            {safe.length > 1 || rest.length > 0 ? (
              <Button onClick={chooseAll}>
                {all ? "Choose none" : `Choose all ${figure(safe.length + rest.length)}`}
              </Button>
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
          And {figure(rest.length)} more of this kind, not listed here.{" "}
          {withRest ? "They are chosen too." : ""}
        </p>
      ) : null}
    </section>
  );
}
