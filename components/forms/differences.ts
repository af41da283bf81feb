/** One field of two people's edits; all values are as the form writes them. */
export type Difference = { name: string; label: string; theirs: string; mine: string };

type Values = Record<string, unknown>;

function text(value: unknown): string {
  return value === undefined || value === null ? "" : String(value);
}

/**
 * Compares what a form started from, what is stored now and what was typed. `both`: changed by both, and differently,
 * so a person must choose. `taken`: changed by them alone, so it can be taken over. Fields without a label are not compared.
 */
export function differences(
  base: Values,
  theirs: Record<string, string>,
  mine: Values,
  labels: Record<string, string>,
): { both: Difference[]; taken: Difference[] } {
  const both: Difference[] = [];
  const taken: Difference[] = [];
  for (const [name, label] of Object.entries(labels)) {
    if (!(name in base)) continue;
    const difference = { name, label, theirs: text(theirs[name]), mine: text(mine[name]) };
    if (difference.theirs === text(base[name]) || difference.theirs === difference.mine) continue;
    if (difference.mine === text(base[name])) taken.push(difference);
    else both.push(difference);
  }
  return { both, taken };
}
