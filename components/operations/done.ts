"use client";

import { useSyncExternalStore } from "react";
import type { Receipt } from "@/lib/explorer/receipt";
import type { OperationRequest } from "@/lib/explorer/snippets";

/** An operation that was carried out from a page. */
export type Done = { request: OperationRequest; receipt: Receipt };

const CHANGED = "apron:operation";

function keyOf(place: string): string {
  return `apron-operation ${place}`;
}

/** Keeps the last operation on a thing, named by `place`, for its page in this tab, over reloads too. */
export function remember(place: string, done: Done): void {
  try {
    window.sessionStorage.setItem(keyOf(place), JSON.stringify(done));
  } catch {
    // Storage may be full or closed to us; then the page says nothing of it.
  }
  window.dispatchEvent(new Event(CHANGED));
}

function read(place: string): string | null {
  try {
    return window.sessionStorage.getItem(keyOf(place));
  } catch {
    return null;
  }
}

function listen(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** The last operation on a thing from this tab; undefined where there was none. */
export function useDone(place: string): Done | undefined {
  const stored = useSyncExternalStore(
    listen,
    () => read(place),
    () => null,
  );
  return stored === null ? undefined : (JSON.parse(stored) as Done);
}
