"use client";

import { type ComponentType, useEffect, useState } from "react";
import { type Notice, onNotice } from "./notify";

type Toasts = ComponentType<{ first: readonly Notice[] }>;

/**
 * Waits for the first notice and only then fetches what draws toasts, so that no page pays for it beforehand; what is said while
 * that is on its way is kept.
 */
export function ToastRegion() {
  const [loaded, setLoaded] = useState<{ Toasts: Toasts; first: readonly Notice[] }>();

  useEffect(() => {
    if (loaded) return;
    const first: Notice[] = [];
    return onNotice((notice) => {
      first.push(notice);
      if (first.length === 1) void import("./toasts").then(({ Toasts }) => setLoaded({ Toasts, first }));
    });
  }, [loaded]);

  return loaded ? <loaded.Toasts first={loaded.first} /> : null;
}
