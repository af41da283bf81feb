"use client";

import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { Toaster, toast } from "sonner";
import { Shortcuts } from "@/components/layout/shortcuts";
import { Button } from "./button";
import { AlertIcon, CheckIcon, CloseIcon } from "./icons";
import { type Notice, onNotice } from "./notify";

function undoId({ id }: Notice): string {
  return `undo-${id}`;
}

function Toast({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const { kind, message, undo } = notice;
  const lost = kind === "failed";
  return (
    <div className={lost ? "toast failed" : "toast"} role={lost ? "alert" : undefined}>
      <span className={lost ? "bad" : undefined}>{lost ? <AlertIcon /> : <CheckIcon />}</span>
      <span className="says">{message}</span>
      {undo ? (
        <Button
          id={undoId(notice)}
          kbd="Z"
          onClick={() => {
            onClose();
            undo();
          }}
        >
          Undo
        </Button>
      ) : null}
      <button type="button" className="close" aria-label="Close this message" onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}

/** How long a notice stays, in milliseconds; one that may be taken back is worth a second look. */
function durationOf({ kind, undo }: Notice): number {
  if (kind === "failed") return Number.POSITIVE_INFINITY;
  return undo ? 15_000 : 8000;
}

/** Bottom right; `first` are the notices that arrived before this was loaded. */
export function Toasts({ first }: { first: readonly Notice[] }) {
  const [undoable, setUndoable] = useState<Notice>();

  useEffect(() => {
    function show(notice: Notice) {
      const gone = () => setUndoable((latest) => (latest?.id === notice.id ? undefined : latest));
      toast.custom((id) => <Toast notice={notice} onClose={() => toast.dismiss(id)} />, {
        id: notice.id,
        duration: durationOf(notice),
        unstyled: true,
        onDismiss: gone,
        onAutoClose: gone,
      });
      // Not in the transition that fetches the page anew: until that ended, the key would take back the notice before.
      if (notice.undo) queueMicrotask(() => flushSync(() => setUndoable(notice)));
    }
    for (const notice of first) show(notice);
    return onNotice(show);
  }, [first]);

  return (
    <>
      <Toaster
        expand
        position="bottom-right"
        gap={8}
        offset={24}
        mobileOffset={16}
        containerAriaLabel="Messages"
      />
      {undoable ? <Shortcuts bindings={[{ keys: "z", label: "Undo", target: undoId(undoable) }]} /> : null}
    </>
  );
}
