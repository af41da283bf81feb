"use client";

import { useEffect } from "react";
import { Toaster, toast } from "sonner";
import { AlertIcon, CheckIcon, CloseIcon } from "./icons";
import { type Notice, onNotice } from "./notify";

function Toast({ notice, onClose }: { notice: Notice; onClose: () => void }) {
  const lost = notice.kind === "failed";
  return (
    <div className={lost ? "toast failed" : "toast"} role={lost ? "alert" : undefined}>
      <span className={lost ? "bad" : undefined}>{lost ? <AlertIcon /> : <CheckIcon />}</span>
      <span className="says">{notice.message}</span>
      <button type="button" className="close" aria-label="Close this message" onClick={onClose}>
        <CloseIcon />
      </button>
    </div>
  );
}

function show(notice: Notice) {
  toast.custom((id) => <Toast notice={notice} onClose={() => toast.dismiss(id)} />, {
    id: notice.id,
    duration: notice.kind === "failed" ? Number.POSITIVE_INFINITY : 8000,
    unstyled: true,
  });
}

/** Bottom right; `first` is the notice that arrived before this was loaded. */
export function Toasts({ first }: { first: Notice }) {
  useEffect(() => {
    show(first);
    return onNotice(show);
  }, [first]);

  return (
    <Toaster
      expand
      position="bottom-right"
      gap={8}
      offset={24}
      mobileOffset={16}
      containerAriaLabel="Messages"
    />
  );
}
