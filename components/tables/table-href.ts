/** The address of a table's page. */
export function tableHref(name: string): string {
  return `/tables/${encodeURIComponent(name)}`;
}
