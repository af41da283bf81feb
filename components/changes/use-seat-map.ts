"use client";

import { useEffect, useState } from "react";
import type { SeatMapView } from "@/lib/bookings/row";

export type SeatMapReading = { state: "reading" } | { state: "failed" } | { state: "read"; map: SeatMapView };

/** The cabin of a flight with who sits where, as it is when this is first shown. */
export function useSeatMap(flightId: string): SeatMapReading {
  const [reading, setReading] = useState<SeatMapReading>({ state: "reading" });

  useEffect(() => {
    const leaving = new AbortController();
    fetch(`/api/flights/${encodeURIComponent(flightId)}/seats`, { signal: leaving.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const map: SeatMapView = await answer.json();
        setReading({ state: "read", map });
      })
      .catch(() => {
        if (!leaving.signal.aborted) setReading({ state: "failed" });
      });
    return () => leaving.abort();
  }, [flightId]);

  return reading;
}
