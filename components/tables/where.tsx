import type { Where } from "@/lib/explorer/snippets";

/** Whose tables these are: an endpoint, or a region of AWS. */
export function whereWords({ endpoint, region }: Where): string {
  return endpoint ?? `AWS, ${region}`;
}

/** The same beside a page's title. */
export function WhereTablesAre({ where }: { where: Where }) {
  return <span className="two s mono where">{whereWords(where)}</span>;
}
