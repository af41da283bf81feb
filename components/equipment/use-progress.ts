"use client";

import { useEffect, useState } from "react";
import type { Progress } from "@/lib/equipment/screen";

const every = 400;

/** How many are still to be reseated, asked for again and again while `running`; undefined before the aircraft is the new one. */
export function useProgress(
  flightId: string,
  running: boolean,
  aircraft: { aircraftType: string; capacity: string },
): number | undefined {
  const [left, setLeft] = useState<number>();
  const { aircraftType, capacity } = aircraft;

  useEffect(() => {
    if (!running) return;
    const leaving = new AbortController();
    async function look() {
      try {
        const address = `/api/flights/${encodeURIComponent(flightId)}/aircraft`;
        const answer = await fetch(address, { signal: leaving.signal });
        if (!answer.ok) return;
        const now: Progress = await answer.json();
        const there = (now.aircraftType ?? "") === aircraftType && String(now.capacity ?? "") === capacity;
        setLeft(there ? now.left : undefined);
      } catch {
        // The next look may succeed; the change itself does not wait for it.
      }
    }
    const timer = setInterval(look, every);
    return () => {
      clearInterval(timer);
      leaving.abort();
      setLeft(undefined);
    };
  }, [flightId, running, aircraftType, capacity]);

  return left;
}
