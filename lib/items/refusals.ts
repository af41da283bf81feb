import type { Problem } from "@/lib/result";
import type { ItemRefusal } from "./repository";

/** What DynamoDB and DynamoDB Local say, and what a person is told; the rest is told in their own words. */
const sentences: [RegExp, string][] = [
  [
    /exceeded the maximum allowed size/i,
    "This item is over 400 KB, the most that DynamoDB takes. Shorten it or spread it over several items.",
  ],
  [
    /type mismatch for key|key element does not match|required keys was not given|missing the key/i,
    "The key does not fit the table: each key attribute must be there, of the type that the table says.",
  ],
  [
    /type mismatch for index key/i,
    "An attribute that is a key of an index has another type than the index says.",
  ],
  [/empty string value|empty binary value/i, "A key must not be empty."],
  [
    /document path.*invalid for update/i,
    "A place that you changed is inside something that is not there any more. Load the item anew and change it again.",
  ],
  [/precision up to 38|supports precision/i, "A number holds at most 38 digits."],
  [/number overflow|number underflow/i, "A number is too large or too close to zero for DynamoDB."],
  [/set.*may not be empty/i, "DynamoDB has no empty sets: leave the attribute out."],
  [/nesting levels/i, "DynamoDB nests lists and maps at most 32 deep."],
  [/number of parameters/i, "The statement has another number of ? than there are parameters."],
  [
    /nextToken|next token/i,
    "The next page cannot be read any more. Run the statement again from the beginning.",
  ],
];

/** Why a table could not be read or written, as a sentence. */
export function itemProblem(refusal: ItemRefusal, table?: string): Problem {
  const refused = (message: string): Problem => ({ code: "refused", message });
  switch (refusal.kind) {
    case "condition":
      return refused("The condition does not hold for the item as it is stored. Nothing was changed.");
    case "no-table":
      return {
        code: "not-found",
        message: table
          ? `There is no table ${table}. It may have been deleted meanwhile.`
          : "There is no such table or index.",
      };
    case "unknown":
      return {
        code: "unknown-outcome",
        message:
          "The database did not answer, so it is not known whether this statement was carried out. Look at the items before you run it again: what adds or inserts would do so twice.",
      };
    case "denied":
      return refused("The AWS credentials that Apron runs with do not allow this. Nothing was changed.");
    default: {
      const known = sentences.find(([pattern]) => pattern.test(refusal.said));
      return refused(known ? known[1] : `DynamoDB says: ${refusal.said.replace(/\.?$/, ".")}`);
    }
  }
}
