import { fieldProblem, type Problem } from "@/lib/result";
import type { TableRefusal } from "./repository";

export const noTable: Problem = {
  code: "not-found",
  message: "There is no such table any more. It may have been deleted meanwhile.",
};

/** DynamoDB's own sentence, ended as one. */
function quoted(said: string): string {
  return `DynamoDB says: ${said.replace(/\.?$/, ".")}`;
}

/** A limit of the account in a person's words. */
function limitSentence(said: string): string {
  if (/online index|subscriber limit/i.test(said))
    return "Five tables of this database are having indexes made or dropped, and DynamoDB does no more at once. Wait for one to be done and try again.";
  return `A limit of this database is reached. ${quoted(said)}`;
}

/** Why a table could not be made, at the field that it concerns. */
export function creationProblem({ kind, said }: TableRefusal, name: string): Problem {
  if (kind === "in-use")
    return {
      ...fieldProblem("name", `There is a table ${name} already`),
      see: { href: `/tables/${encodeURIComponent(name)}`, label: `Open ${name}` },
    };
  return changeProblem({ kind, said, tries: 1 });
}

/** Why a change of a table could not be made, as a sentence. */
export function changeProblem({ kind, said }: TableRefusal): Problem {
  const refused = (message: string): Problem => ({ code: "refused", message });
  switch (kind) {
    case "in-use":
      return refused("DynamoDB is changing this table already: wait until that is done and try again.");
    case "not-found":
      return noTable;
    case "protected":
      return refused("This table is protected against deletion: switch the protection off first.");
    case "limit":
      return refused(limitSentence(said));
    case "denied":
      return refused("The AWS credentials that Apron runs with do not allow this. Nothing was changed.");
    default:
      return refused(quoted(said));
  }
}
