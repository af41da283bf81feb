"use client";

import { type ComponentType, useEffect, useState } from "react";
import { type Notice, onNotice } from "./notify";

type Toasts = ComponentType<{ first: Notice }>;

/** Waits for the first notice and only then fetches what draws toasts, so that no page pays for it beforehand. */
export function ToastRegion() {
  const [loaded, setLoaded] = useState<{ Toasts: Toasts; first: Notice }>();

  useEffect(() => {
    if (loaded) return;
    return onNotice((first) => {
      void import("./toasts").then(({ Toasts }) => setLoaded((before) => before ?? { Toasts, first }));
    });
  }, [loaded]);

  return loaded ? <loaded.Toasts first={loaded.first} /> : null;
}
