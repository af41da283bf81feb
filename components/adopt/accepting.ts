import { compareKinds } from "@/lib/adopt/kinds";
import type { Accepted } from "@/lib/adopt/mend";
import type { BriefFinding, FindingView } from "@/lib/adopt/screen";
import { figure } from "@/lib/format";
import type { KindFindings, Seen } from "./use-look";

/** Ways that a person chose for findings, by their keys; an empty one leaves the finding as it is. */
export type Choices = Readonly<Record<string, string>>;

/** A mend that is about to be carried out; `loses` where a booking is canceled or a record deleted. */
export type Chosen = { accepted: Accepted; loses: boolean };

function chosenOf({ kind, table, id, proposals }: FindingView, choice: string): Chosen[] {
  if (table === "tables" || !choice) return [];
  const loses = proposals.find((one) => one.choice === choice)?.loses ?? false;
  return [{ accepted: { kind, table, id, choice }, loses }];
}

function briefly({ kind, table, id, recommended, loses }: BriefFinding): Chosen[] {
  return recommended ? [{ accepted: { kind, table, id, choice: recommended }, loses }] : [];
}

/** What the choices on the page accept; `withRest` also takes the findings that are not listed, as recommended. */
export function chosenIn({ listed, rest }: KindFindings, choices: Choices, withRest: boolean): Chosen[] {
  return [
    ...listed.flatMap((finding) => chosenOf(finding, choices[finding.key] ?? "")),
    ...(withRest ? rest.flatMap(briefly) : []),
  ];
}

/** The findings of a kind that are safe to mend without asking, and are not answered yet. */
export function safeIn({ listed, rest }: KindFindings, isAnswered: (key: string) => boolean): KindFindings {
  const isSafe = ({ key, recommended }: FindingView | BriefFinding) =>
    Boolean(recommended) && !isAnswered(key);
  return { listed: listed.filter(isSafe), rest: rest.filter(isSafe) };
}

/** What is said of the findings that are not listed: which of them are chosen, and which wait for the list to grow shorter. */
export function restWords(rest: readonly unknown[], safe: readonly unknown[], isChosen: boolean): string {
  if (safe.length === 0) return "They are listed once these are mended.";
  if (!isChosen) return "";
  return safe.length === rest.length
    ? "They are chosen too."
    : `The ${figure(safe.length)} safe ones are chosen too.`;
}

/** The choices with every one of these safe findings chosen; what a person picked for others stays. */
export function withAll(choices: Choices, { listed }: KindFindings): Choices {
  return {
    ...choices,
    ...Object.fromEntries(listed.map(({ key, recommended = "" }) => [key, recommended])),
  };
}

/** Everything that is safe without asking, in the order in which it is mended. */
export function recommendedIn({ kinds }: Seen): Chosen[] {
  return Object.values(kinds)
    .flatMap(({ listed, rest }) => [
      ...listed.flatMap((finding) => chosenOf(finding, finding.recommended ?? "")),
      ...rest.flatMap(briefly),
    ])
    .sort((a, b) => compareKinds(a.accepted.kind, b.accepted.kind));
}
