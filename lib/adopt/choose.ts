import type { Finding } from "./finding";
import { type FindingKind, findingKinds } from "./kinds";
import type { Accepted } from "./mend";

/** Which kinds are mended, and how: `choice` where it was said, else what is recommended, else the likeliest. */
export type Wanted = ReadonlyMap<FindingKind, string | undefined> | "recommended";

/**
 * Reads `zone-missing,no-capacity=keep`; nothing means everything that is safe without asking. Gives what is no kind as
 * `unknown`.
 */
export function readWanted(text: string | undefined): Wanted | { unknown: string } {
  if (!text) return "recommended";
  const wanted = new Map<FindingKind, string | undefined>();
  for (const part of text.split(",").map((one) => one.trim())) {
    const [name, choice] = part.split("=");
    const kind = findingKinds.find((one) => one === name);
    if (!kind) return { unknown: part };
    wanted.set(kind, choice);
  }
  return wanted;
}

/** How a finding is mended, if it is wanted and can be: a kind that is named is taken as it is likeliest meant. */
export function acceptedOf(finding: Finding, wanted: Wanted): Accepted | undefined {
  const { kind, table, id, proposals, recommended, asks } = finding;
  if (table === "tables") return undefined;
  const named = wanted !== "recommended" && wanted.has(kind);
  const said = named ? (wanted.get(kind) ?? recommended ?? proposals[0]?.choice) : undefined;
  const choice = wanted === "recommended" ? recommended : said;
  if (!choice) return undefined;
  return asks || proposals.some((one) => one.choice === choice) ? { kind, table, id, choice } : undefined;
}
