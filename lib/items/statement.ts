import { isTableName } from "@/lib/tables/table";

export type Statement = { kind: "read" } | { kind: "write"; table: string };

const writing =
  /^\s*(?:insert\s+into|update|delete\s+from)\s+(?:"((?:[^"]|"")+)"|([A-Za-z_][A-Za-z0-9_.-]*))(?![\w."-])/i;

/**
 * What a PartiQL statement does, by its first words: it reads, or it writes to one table. Undefined for anything else, a
 * comment before it and a table named by its ARN included: what cannot be told apart is not run.
 */
export function readStatement(text: string): Statement | undefined {
  if (/^\s*select\b/i.test(text)) return { kind: "read" };
  const found = writing.exec(text);
  const table = found?.[1]?.replaceAll('""', '"') ?? found?.[2];
  return table && isTableName(table) ? { kind: "write", table } : undefined;
}
