"use client";

import { Button } from "@/components/ui/button";
import { DestroyDialog } from "@/components/ui/destroy-dialog";
import type { Accepted } from "@/lib/adopt/mend";
import { counted, figure } from "@/lib/format";
import { ok } from "@/lib/result";
import type { Chosen } from "./accepting";

type MendButtonProps = {
  /** `Mend all that is safe`; the count follows. */
  label: string;
  chosen: Chosen[];
  busy: boolean;
  /** The one button of the page that stands out. */
  primary?: boolean;
  mend: (accepted: Accepted[]) => Promise<void>;
};

/** Carries out what was chosen; where bookings are canceled or records deleted it asks once more. */
export function MendButton({ label, chosen, busy, primary = false, mend }: MendButtonProps) {
  const variant = primary ? "primary" : "plain";
  const accepted = chosen.map((one) => one.accepted);
  const lost = chosen.filter(({ loses }) => loses).length;
  const words = `${label} (${figure(chosen.length)})`;
  if (chosen.length === 0 || busy)
    return (
      <Button variant={variant} aria-disabled="true">
        {busy ? "Mending…" : label}
      </Button>
    );
  if (lost === 0)
    return (
      <Button variant={variant} onClick={() => void mend(accepted)}>
        {words}
      </Button>
    );
  return (
    <DestroyDialog
      opener={{ label: `${words}…` }}
      title={counted(chosen.length, "mend")}
      consequence={
        <>
          <b>{counted(lost, "booking or record is", "bookings or records are")} canceled or deleted.</b> The
          history keeps what they were. Deleted records do not come back by themselves.
        </>
      }
      safe="Mend nothing"
      verb={`Mend ${figure(chosen.length)}`}
      run={async () => ok(undefined)}
      onDone={() => void mend(accepted)}
    />
  );
}
