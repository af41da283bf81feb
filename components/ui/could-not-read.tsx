"use client";

import { Button } from "./button";
import { Empty } from "./empty";

/** What stands where a page could not be read; the request's id finds it in the server's log. */
export function CouldNotRead({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <Empty
      whole
      title="This could not be read"
      failed
      action={<Button onClick={() => retry()}>Try again</Button>}
    >
      The database did not answer, or something here is broken. Nothing was changed.
      {digest ? (
        <>
          {" "}
          Request <span className="mono">{digest}</span>.
        </>
      ) : null}
    </Empty>
  );
}
