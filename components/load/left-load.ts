"use client";

import { useSyncExternalStore } from "react";

/** A load that this browser began and of which it never heard the end. */
export type LeftLoad = { name: string; at: string; loaded: number; of: number };

const CHANGED = "apron:load";

function keyOf(table: string): string {
  return `apron-load ${table}`;
}

/** Notes how far a load has come, so that it can be said after its tab was closed; nothing is noted once its end was heard. */
export function noteLoad(table: string, left: LeftLoad | undefined): void {
  try {
    if (left) window.localStorage.setItem(keyOf(table), JSON.stringify(left));
    else window.localStorage.removeItem(keyOf(table));
  } catch {
    // Storage may be full or closed to us; then nothing is said.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function read(table: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(table));
  } catch {
    return null;
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** The load into a table that was left before its end. */
export function useLeftLoad(table: string): LeftLoad | undefined {
  const stored = useSyncExternalStore(
    listen,
    () => read(table),
    () => null,
  );
  return stored === null ? undefined : (JSON.parse(stored) as LeftLoad);
}
