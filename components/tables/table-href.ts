/** The address of a table's page. */
export function tableHref(name: string): string {
  return `/tables/${encodeURIComponent(name)}`;
}

/** The place of operations on tables that are gone with them: the list. */
export const allTables = "/tables";
