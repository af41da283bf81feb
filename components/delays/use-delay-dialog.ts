"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { ToDelay } from "./delay-dialog";

type DelayDialog = ComponentType<{ flight: ToDelay | undefined; onClose: () => void }>;

/** The dialog, fetched once the page is there: no page waits for it, and it is there before anybody has chosen a flight. */
export function useDelayDialog(): DelayDialog | undefined {
  const [loaded, setLoaded] = useState<{ Dialog: DelayDialog }>();

  useEffect(() => {
    let here = true;
    void import("./delay-dialog").then(({ DelayDialog }) => {
      if (here) setLoaded({ Dialog: DelayDialog });
    });
    return () => {
      here = false;
    };
  }, []);

  return loaded?.Dialog;
}
