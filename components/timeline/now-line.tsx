"use client";

import { useEffect, useState } from "react";
import { serverClock } from "@/lib/server-clock";

const minute = 60_000;

type NowLineProps = { window: { from: number; to: number }; now: number; utcOffset: number };

/** The present minute, upright; the server says what time it is, and the browser counts on from there. */
export function NowLine({ window: shown, now: start, utcOffset }: NowLineProps) {
  const [now, setNow] = useState(start);

  useEffect(() => {
    serverClock.fromPage(start);
    const tick = () => setNow(serverClock.now());
    tick();
    const timer = setInterval(tick, minute / 4);
    return () => clearInterval(timer);
  }, [start]);

  if (now < shown.from || now >= shown.to) return null;
  const clock = new Date(now + utcOffset * minute).toISOString().slice(11, 16);
  return (
    <div
      className="tl-now"
      aria-hidden="true"
      style={{ left: `${((now - shown.from) / (shown.to - shown.from)) * 100}%` }}
    >
      <span>NOW {clock}</span>
    </div>
  );
}
