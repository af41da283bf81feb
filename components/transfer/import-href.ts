/** The address of one import, and of what it shows: which verdict, after which row, or its columns again. */
export function importHref(jobId: string, more: Record<string, string | number | undefined> = {}): string {
  const said = Object.entries(more).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return `/import/${jobId}${said.length > 0 ? `?${new URLSearchParams(said)}` : ""}`;
}
