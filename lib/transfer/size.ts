import { attributeOf, type Item } from "@/lib/dynamo/item";
import type { Judged } from "./import-flights";
import { type Cost, mostEventBytes } from "./pack";
import { largestItem, weigh } from "./weigh";

/** What Apron writes into an item beside the row's own attributes. Bytes. */
const ownBytes = 2_000;

/** DynamoDB takes 4,096 bytes of a condition; each attribute that changes is some 32 of them. */
const mostChanges = 120;

/** The stored values of attributes that change: the event keeps them beside the new ones, for an undo. */
function before(sets: Item, stored: Item | undefined): Item {
  return Object.fromEntries(Object.keys(sets).map((name) => [name, attributeOf(stored, name)]));
}

/** Why a row that may be written cannot be, for its size; undefined when it can. */
function tooLarge({ draft, judgement, stored }: Judged): string | undefined {
  if (judgement.verdict === "create" && weigh(draft.wanted) > largestItem - ownBytes)
    return "This row is larger than 400 KB, DynamoDB's limit for an item.";
  if (judgement.verdict !== "update") return undefined;
  const { sets } = judgement;
  if (Object.keys(sets).length > mostChanges)
    return `This row changes more than ${mostChanges} attributes at once. Import them in two files, half of the columns in each.`;
  if (weigh({ ...stored, ...sets }) > largestItem - ownBytes)
    return "With what is stored already this row is larger than 400 KB, DynamoDB's limit for an item.";
  if (weigh(sets) + weigh(before(sets, stored)) > mostEventBytes)
    return "This row changes more than 300 KB at once, old and new values together, which no history can hold.";
  return undefined;
}

/** A judgement of a row that can be written; one that is too large for DynamoDB is wrong, with the reason. */
export function fitting(judged: Judged): Judged {
  const reason = tooLarge(judged);
  if (!reason) return judged;
  return { ...judged, judgement: { verdict: "wrong", notes: judged.judgement.notes, reasons: [reason] } };
}

/** What a row costs in a transaction of `actions`: DynamoDB counts whole items there, also those of which little changes. */
export function costOf({ draft, judgement, stored }: Judged, actions: number): Cost {
  if (judgement.verdict !== "update")
    return { actions, bytes: weigh(draft.wanted) * actions + 600, kept: weigh(draft.key) + 10 };
  const kept = weigh(judgement.sets) + weigh(before(judgement.sets, stored)) + 100;
  return { actions, bytes: weigh(stored) + 2 * kept + 600, kept };
}
