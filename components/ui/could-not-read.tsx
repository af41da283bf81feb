"use client";

import { Empty } from "./empty";

/**
 * What stands where a page could not be read; the request's id finds it in the server's log. Every page carries it along for that case,
 * so its button is a bare one, without what `Button` brings.
 */
export function CouldNotRead({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : undefined;
  return (
    <Empty
      whole
      title="This could not be read"
      failed
      action={
        <button type="button" className="btn" onClick={() => retry()}>
          Try again
        </button>
      }
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
