import { DynamoDBServiceException } from "@aws-sdk/client-dynamodb";
import type { Problem } from "@/lib/result";
import { DatabaseBusy, isTransient } from "./faults";

type Sentence = readonly [RegExp, string];

/** What DynamoDB finds wrong with a request, and the same for a person. The first that fits is said. */
const invalid: readonly Sentence[] = [
  [
    /precision up to 38|more than 38 significant/i,
    "A number holds at most 38 digits: one of these has more.",
  ],
  [/Number overflow/i, "A number here is too large: DynamoDB stores up to 9.99 × 10¹²⁵."],
  [/Number underflow/i, "A number here is too close to zero: DynamoDB stores nothing smaller than 10⁻¹³⁰."],
  [/cannot be converted (in)?to a n/i, "One of these is not a number."],
  [
    /empty string value|empty binary value|contain an empty/i,
    "A key, also one of an index, may not be empty.",
  ],
  [
    /Type mismatch for Index Key|index key.*mismatch/i,
    "An attribute that an index has as its key has another type there: give it the type of the index.",
  ],
  [
    /Type mismatch for key|does not match schema type|key element does not match/i,
    "A key attribute has another type in this table: text, number or binary.",
  ],
  [
    /required keys was not given|Missing the key|number of conditions on the keys/i,
    "The key is not whole: give every key attribute of the table, and nothing else.",
  ],
  [
    /Item size (has|to update has) exceeded/i,
    "This item is larger than 400 KB, the most that DynamoDB stores in one.",
  ],
  [/may not be empty/i, "DynamoDB has no empty sets: leave the attribute out."],
  [/contains duplicates/i, "A set holds each member once: one stands here twice."],
  [/Nesting Levels|nested levels/i, "This is nested too deep: DynamoDB goes down 32 levels."],
  [
    /document path provided.*invalid/i,
    "A path leads through something that is not there, or that is no map or list.",
  ],
  [/part of the key/i, "A key cannot be changed: make a new item and delete the old one."],
  [/paths overlap/i, "Two of these changes touch the same place: one path lies within the other."],
  [/Key attributes must be scalars/i, "A key is a plain value: nothing can be looked up inside it."],
  [/redundant parentheses/i, "There are parentheses that are not needed."],
  [
    /Expression size has exceeded/i,
    "This is too long: an expression has at most 4,096 characters. Leave something out.",
  ],
  [
    /too many operators/i,
    "This asks too much at once: DynamoDB takes 300 comparisons and joints. Leave something out.",
  ],
  [/too many operands/i, "in takes at most 100 values."],
  [/operand.*(incorrect|type)|Incorrect operand type/i, "A value has a type that this cannot be done with."],
  [
    /Consistent reads are not supported/i,
    "A global index cannot be read consistently: read the table, or read it as it is.",
  ],
  [/does not have the specified index/i, "This table has no such index."],
  [/does not project/i, "The index does not hold an attribute that is asked for: read the table instead."],
  [
    /starting key is invalid|Exclusive ?Start ?Key/i,
    "This page does not belong to what is asked: begin at the first one.",
  ],
  [
    /table\/index names|length greater than or equal to 3|TableName.*fail/i,
    "No table has such a name: names have 3 to 255 letters, digits, _ - and dots.",
  ],
  [/Syntax error|wasn't well formed|Statement wasn/i, "DynamoDB does not understand how this is written."],
];

/** DynamoDB's own sentence without what belongs to the account: names of resources, account numbers, addresses. */
export function withoutAccount(said: string): string {
  return said
    .replace(/arn:[^\s"',;)]+/g, "…")
    .replace(/\b\d{12}\b/g, "…")
    .replace(/https?:\/\/\S+/g, "…")
    .slice(0, 300)
    .replace(/[.;:\s]*$/, ".");
}

const byName: Record<string, Problem> = {
  ResourceNotFoundException: {
    code: "not-found",
    message: "There is no such table or index any more. It may have been deleted meanwhile.",
  },
  ResourceInUseException: {
    code: "refused",
    message: "DynamoDB is changing this table: wait until that is done and try again.",
  },
  ItemCollectionSizeLimitExceededException: {
    code: "refused",
    message: "The items of this partition key are 10 GB already, which is all that a local index allows.",
  },
  ConditionalCheckFailedException: {
    code: "conflict",
    message: "The condition does not hold: nothing was changed.",
  },
  DuplicateItemException: {
    code: "conflict",
    message: "There is an item with this key already: nothing was changed.",
  },
  TransactionConflictException: {
    code: "busy",
    message: "Another change of this item is under way. Try again.",
  },
  LimitExceededException: {
    code: "busy",
    message: "A limit of this account is reached. Wait a little and try again.",
  },
};

/**
 * What DynamoDB refused, as a sentence for the person who asked and without anything of the account; undefined for faults of
 * the program, which are thrown on.
 */
export function explain(error: unknown): Problem | undefined {
  if (error instanceof DatabaseBusy || isTransient(error))
    return { code: "busy", message: "The database is busy or cannot be reached. Try again in a moment." };
  if (!(error instanceof DynamoDBServiceException) || error.$fault !== "client") return undefined;
  const known = byName[error.name];
  if (known) return known;
  if (/AccessDenied|UnrecognizedClient|NotAuthorized|InvalidSignature|ExpiredToken/.test(error.name))
    return {
      code: "refused",
      message: "The AWS credentials that Apron runs with do not allow this. Nothing was changed.",
    };
  const sentence = invalid.find(([said]) => said.test(error.message));
  return {
    code: "invalid",
    message: sentence ? sentence[1] : `DynamoDB says: ${withoutAccount(error.message)}`,
  };
}
