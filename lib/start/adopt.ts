import { acceptedOf, readWanted, type Wanted } from "@/lib/adopt/choose";
import { type Effect, effectsOf } from "@/lib/adopt/effect";
import { type Finding, recommendedOf } from "@/lib/adopt/finding";
import { type FindingKind, findingKinds, kinds } from "@/lib/adopt/kinds";
import { type Looked, look } from "@/lib/adopt/look";
import { type Accepted, mendAll } from "@/lib/adopt/mend";
import { counted } from "@/lib/format";
import { StartFailure } from "./failure";
import { progressBar, say } from "./screen";
import { setUpTables } from "./set-up-database";

/** Whoever runs the command; the history names them so. */
const commandLine = { userId: "command-line", name: "Command line" };

/** So many of a kind are listed; `--all` lists every one. */
const listedOfKind = 10;

type Listing = { counts: Map<FindingKind, number>; lines: Map<FindingKind, string[]>; accepted: Accepted[] };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function effectLine({ id, name, from, to }: Effect, of: string): string {
  const where = id === of ? "" : `${id} `;
  return `      ${where}${name}: ${from ?? "nothing"} -> ${to ?? "nothing"}`;
}

/** A finding as the command line tells it: the record, what is wrong, and what would be done. */
function linesOf(finding: Finding): string[] {
  const { id, sentences, proposals } = finding;
  const recommended = recommendedOf(finding);
  const asked = finding.asks ? [`      choose: ${finding.kind}=USD, or whatever currency it is`] : [];
  return [
    `    ${id}  ${sentences.join(" ")}`,
    ...asked,
    ...(recommended ? effectsOf(recommended.mend).map((effect) => effectLine(effect, id)) : []),
    ...(proposals.length > 1 || (proposals.length > 0 && !recommended)
      ? [
          `      choose: ${proposals.map(({ choice, label }) => `${finding.kind}=${choice} (${label})`).join(", ")}`,
        ]
      : []),
  ];
}

/** Looks through everything, with a bar; keeps as much of each kind as is listed. */
async function lookAndList(wanted: Wanted | undefined, most: number): Promise<Listing> {
  const listing: Listing = { counts: new Map(), lines: new Map(), accepted: [] };
  const bar = progressBar("looking");
  let last: Looked | undefined;
  for await (const sight of look()) {
    if ("looked" in sight) {
      last = sight.looked;
      bar.at(Math.min(last.done, last.of), last.of);
      continue;
    }
    const { finding } = sight;
    const count = (listing.counts.get(finding.kind) ?? 0) + 1;
    listing.counts.set(finding.kind, count);
    if (count <= most)
      listing.lines.set(finding.kind, [...(listing.lines.get(finding.kind) ?? []), ...linesOf(finding)]);
    const accepted = wanted && acceptedOf(finding, wanted);
    if (accepted) listing.accepted.push(accepted);
  }
  bar.end(`${counted(last?.flights ?? 0, "flight")}, ${counted(last?.bookings ?? 0, "booking")}`);
  return listing;
}

function printListing({ counts, lines }: Listing): void {
  for (const kind of findingKinds) {
    const count = counts.get(kind);
    if (!count) continue;
    print(`\n  ${kinds[kind].title}: ${count}  (${kind})`);
    for (const line of lines.get(kind) ?? []) print(line);
    if (count > listedOfKind && (lines.get(kind)?.length ?? 0) < count)
      print(`    and ${count - listedOfKind} more; --all lists them`);
  }
}

async function apply(accepted: Accepted[]): Promise<void> {
  const bar = progressBar("mending");
  const states = { done: 0, settled: 0, refused: 0 };
  const refusals: string[] = [];
  await mendAll(accepted, { who: commandLine, requestId: "adopt" }, (one, outcome) => {
    states[outcome.state]++;
    if (outcome.state === "refused") refusals.push(`    ${one.kind} ${one.id}  ${outcome.why}`);
    bar.at(states.done + states.settled + states.refused, accepted.length);
  });
  bar.end(`${states.done} mended, ${states.settled} no longer so, ${states.refused} refused`);
  for (const line of refusals.slice(0, listedOfKind)) print(line);
}

/**
 * Lists what is wrong or missing in the tables, and with `--apply` mends it: everything that is safe without asking, or the
 * kinds named after it. Ends with code 1 while anything is left.
 */
export async function adopt(args: readonly string[]): Promise<void> {
  const at = args.indexOf("--apply");
  const next = args[at + 1];
  const text = at >= 0 && next && !next.startsWith("--") ? next : undefined;
  const wanted = at >= 0 ? readWanted(text) : undefined;
  if (wanted && wanted !== "recommended" && "unknown" in wanted)
    throw new StartFailure(
      "environment",
      `"${wanted.unknown}" is no kind of finding. The kinds are: ${findingKinds.join(", ")}.`,
    );
  const most = args.includes("--all") ? Number.POSITIVE_INFINITY : listedOfKind;
  if (wanted === "recommended" || wanted?.has("index-missing")) await setUpTables();
  let listing = await lookAndList(wanted, most);
  if (wanted && listing.accepted.length > 0) {
    await apply(listing.accepted);
    listing = await lookAndList(undefined, most);
  }
  printListing(listing);
  const left = [...listing.counts.values()].reduce((sum, count) => sum + count, 0);
  say("left", left === 0 ? "nothing" : counted(left, "finding"));
  if (left === 0) return;
  process.exitCode = 1;
  if (!wanted)
    print("\n  npm run adopt -- --apply mends what is safe; --apply kind,kind=choice what you name.");
}
