"use client";

import { useEffect, useState } from "react";

export type StationNow = {
  /** IATA code of the home station. */
  iata: string;
  /** The server's present moment, ISO. */
  now: string;
  /** Minutes the station's wall clock is ahead of UTC, such as -420. */
  utcOffset: number;
};

const MINUTE = 60_000;

/** `HH:MM` of a moment in ms since the epoch, read on a clock that runs on UTC. */
function wallClock(epoch: number): string {
  return new Date(epoch).toISOString().slice(11, 16);
}

/** The station's sign and its two clocks. The server says what time it is; the browser only counts on from there. */
export function Clock({ station }: { station: StationNow }) {
  const start = Date.parse(station.now);
  const [now, setNow] = useState(start);

  useEffect(() => {
    const mounted = Date.now();
    let timer = 0;
    function tick() {
      const at = start + (Date.now() - mounted);
      setNow(at);
      window.clearTimeout(timer);
      timer = window.setTimeout(tick, MINUTE - (at % MINUTE));
    }
    tick();
    // A sleeping tab's timers come late: look again when it is seen again.
    document.addEventListener("visibilitychange", tick);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, [start]);

  return (
    <div className="clock">
      <span className="sign">{station.iata}</span>
      <time dateTime={new Date(now).toISOString()}>{wallClock(now + station.utcOffset * MINUTE)}</time>
      <span className="z">{wallClock(now)}Z</span>
    </div>
  );
}
