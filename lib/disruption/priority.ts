import type { CabinName } from "@/lib/aircraft/plan";
import type { Party } from "./party";

const cabins: CabinName[] = ["first", "business", "premium", "main"];

type Rule = {
  /** As the plan's page reads it out. */
  sentence: string;
  /** Less comes first. */
  rank: (party: Party) => number | string;
};

const rules: readonly Rule[] = [
  {
    sentence: "Who needs help: unaccompanied minors, wheelchairs, medical cases, infants",
    rank: ({ travelers }) => (needHelp(travelers) ? 0 : 1),
  },
  {
    sentence: "Who is at the airport already: checked in or aboard",
    rank: ({ travelers }) =>
      travelers.some(({ status }) => status === "checked_in" || status === "boarded") ? 0 : 1,
  },
  {
    sentence: "Who sits in a higher cabin",
    rank: ({ travelers }) => Math.min(...travelers.map(({ cabin }) => cabins.indexOf(cabin))),
  },
  { sentence: "Larger parties, which are harder to keep together", rank: (party) => -party.travelers.length },
  {
    sentence: "Who booked earlier",
    rank: ({ travelers }) => travelers.map(({ bookedAt }) => bookedAt).toSorted()[0] ?? "",
  },
];

/** Who chooses first, in the words of each rule, the first rule before all others. */
export const priorities: readonly string[] = rules.map(({ sentence }) => sentence);

function needHelp(travelers: Party["travelers"]): boolean {
  return travelers.some(({ needs }) => needs.length > 0);
}

/** Does somebody of the party need help? Nobody takes a seat from them. */
export function needsHelp(party: Party): boolean {
  return needHelp(party.travelers);
}

/** Parties in the order in which they choose; those that no rule tells apart by their locator. The same ones, the same order. */
export function inOrder(parties: readonly Party[]): Party[] {
  const ranked = parties.map((party) => ({
    party,
    ranks: [...rules.map(({ rank }) => rank(party)), party.key],
  }));
  ranked.sort((a, b) => {
    const at = a.ranks.findIndex((rank, index) => rank !== b.ranks[index]);
    if (at < 0) return 0;
    return (a.ranks[at] ?? 0) < (b.ranks[at] ?? 0) ? -1 : 1;
  });
  return ranked.map(({ party }) => party);
}
