import { may, type Role } from "@/lib/auth/roles";
import { table } from "@/lib/dynamo/client";
import type { Problem } from "@/lib/result";

/** Apron's own tables that hold passwords' hashes and sessions. */
const kept = ["users", "sessions"] as const;

/** Is a table named in a text, by the whole of its name? A dot after it may lead to an index. */
function names(text: string, table: string): boolean {
  return new RegExp(`(?<![\\w.-])${table.replaceAll(".", "\\.")}(?![\\w-])`).test(text);
}

/** Why somebody of this role may not read this table, or run this statement: who signs in is for admins only. */
export function signInRefusal(role: Role, tableOrStatement: string): Problem | undefined {
  if (may(role, "explorer.write") || !kept.some((name) => names(tableOrStatement, table(name))))
    return undefined;
  return {
    code: "forbidden",
    message: "This table holds how people sign in to Apron. An admin may read it.",
  };
}
