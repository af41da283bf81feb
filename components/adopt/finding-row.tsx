"use client";

import { useId } from "react";
import type { Outcome } from "@/lib/adopt/mend";
import type { FindingView } from "@/lib/adopt/screen";
import { EffectList } from "./effect-list";
import { OutcomeMark } from "./outcome-mark";
import { RecordLink } from "./record-link";

type FindingRowProps = {
  finding: FindingView;
  choice: string;
  /** Missing for who may only look. */
  choose?: ((choice: string) => void) | undefined;
  outcome?: Outcome | undefined;
};

function Ways({ finding, choice, choose }: Required<Pick<FindingRowProps, "finding" | "choice" | "choose">>) {
  const id = useId();
  const { proposals, recommended, asks } = finding;
  const only = proposals.length === 1 && recommended ? proposals[0] : undefined;
  if (asks)
    return (
      <p className="way">
        <label htmlFor={id}>Currency of {finding.id}</label>
        <input
          id={id}
          className="in mono"
          value={choice}
          maxLength={3}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => choose?.(event.target.value.trim().toUpperCase())}
        />
      </p>
    );
  if (only)
    return (
      <p className="way">
        <input
          id={id}
          type="checkbox"
          checked={choice === only.choice}
          onChange={(event) => choose?.(event.target.checked ? only.choice : "")}
        />
        <label htmlFor={id}>
          {only.label}
          <span className="vh"> for {finding.id}</span>
        </label>
      </p>
    );
  const ways = [...proposals, { choice: "", label: "Leave it" }];
  return (
    <fieldset className="radios">
      <legend className="vh">What to do with {finding.id}</legend>
      {ways.map((way) => (
        <label key={way.choice} className="way">
          <input
            type="radio"
            name={id}
            checked={choice === way.choice}
            onChange={() => choose?.(way.choice)}
          />
          <span>
            {way.label}
            {way.choice === recommended ? " (recommended)" : ""}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** One finding: the record, what is wrong, what would be done and what became of it. */
export function FindingRow({ finding, choice, choose, outcome }: FindingRowProps) {
  const { id, sentences, proposals, recommended, asks } = finding;
  const shown = proposals.find((one) => one.choice === (choice || recommended)) ?? proposals[0];
  const effects = outcome?.state === "done" ? outcome.effects : shown?.effects;
  return (
    <li>
      <div className="what">
        <RecordLink finding={finding} />
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <div className="mends">
        {effects ? <EffectList effects={effects} of={id} /> : null}
        {proposals.length === 0 && !asks ? <p className="two s">Only a person can mend this.</p> : null}
      </div>
      <div className="ways">
        {outcome ? (
          <OutcomeMark outcome={outcome} />
        ) : choose && (proposals.length > 0 || asks) ? (
          <Ways finding={finding} choice={choice} choose={choose} />
        ) : null}
      </div>
    </li>
  );
}
