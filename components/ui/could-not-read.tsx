"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { Button } from "./button";
import { Empty } from "./empty";

/** What stands where a page could not be read; `digest` finds the request in the server's log. */
export function CouldNotRead({ digest, retry }: { digest?: string; retry: () => void }) {
  const router = useRouter();

  function again() {
    startTransition(() => {
      router.refresh();
      retry();
    });
  }

  return (
    <Empty title="This could not be read" failed action={<Button onClick={again}>Try again</Button>}>
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
