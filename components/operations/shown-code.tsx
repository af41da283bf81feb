import type { Request } from "./done";

/** An operation as the command line, Python and JavaScript would write it, behind a line that opens it. */
export function ShownCode({ request }: { request: Request }) {
  return (
    <details className="as-code">
      <summary>Show as code</summary>
      <pre>{JSON.stringify(request.input, null, 2)}</pre>
    </details>
  );
}
