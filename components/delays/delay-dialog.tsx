"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { DelayStart } from "@/lib/delays/screen";
import { DelayForm } from "./delay-form";

/** Which flight, as the place that opens the dialog calls it: `AS 604`. */
export type ToDelay = { flightId: string; name: string };

/** A flight as it stands when the dialog opens; undefined when it could not be read. */
async function readStart(flightId: string): Promise<DelayStart | undefined> {
  try {
    const answer = await fetch(`/api/flights/${encodeURIComponent(flightId)}/delay`);
    return answer.ok ? ((await answer.json()) as DelayStart) : undefined;
  } catch {
    return undefined;
  }
}

/** Says how late a flight is, in one line. Opens at once: how the flight stands now arrives while one types. */
export function DelayDialog({ flight, onClose }: { flight: ToDelay | undefined; onClose: () => void }) {
  return (
    <Dialog open={flight !== undefined} onClose={onClose} title={flight ? `Delay ${flight.name}` : ""}>
      {flight ? <Delaying key={flight.flightId} flight={flight} onClose={onClose} /> : null}
    </Dialog>
  );
}

function Delaying({ flight, onClose }: { flight: ToDelay; onClose: () => void }) {
  const [reading, setReading] = useState(() => readStart(flight.flightId));
  const [start, setStart] = useState<DelayStart | "failed">();

  useEffect(() => {
    let here = true;
    reading.then((read) => {
      if (here) setStart(read ?? "failed");
    });
    return () => {
      here = false;
    };
  }, [reading]);

  /** How the flight stands; what could not be read is read again. */
  async function read(): Promise<DelayStart | undefined> {
    const found = await reading;
    if (found) return found;
    const again = readStart(flight.flightId);
    setReading(again);
    return again;
  }

  const known = start === "failed" ? undefined : start;
  if (known?.refused) return <Stopped onClose={onClose}>{known.refused}</Stopped>;
  return (
    <>
      {start === "failed" ? (
        <Note tone="late" alert>
          How this flight stands could not be read just now. It is read again when you send.
        </Note>
      ) : (
        <div className="when">
          <Standing start={known} />
        </div>
      )}
      <DelayForm flight={flight} start={known} read={read} onClose={onClose} />
    </>
  );
}

function Stopped({ onClose, children }: { onClose: () => void; children: ReactNode }) {
  return (
    <>
      <Note tone="late" alert>
        {children}
      </Note>
      <p className="form-foot">
        <Button onClick={onClose}>Close</Button>
      </p>
    </>
  );
}

/** `Friday 20 November 2026, 16:45 17:20 PST, 35 min late, code 93`. */
function Standing({ start }: { start: DelayStart | undefined }) {
  if (!start) return "Reading how it stands…";
  const { day, scheduled, expected, minutes, code, reason } = start;
  const shown = expected ?? scheduled;
  return (
    <>
      {day} {shown ? <TimeOfDay time={shown} superseded={expected ? scheduled : undefined} /> : null}
      {minutes > 0 ? (
        <span className="stands">
          {[`${minutes} min late`, code && `code ${code}`, reason].filter(Boolean).join(", ")}
        </span>
      ) : null}
    </>
  );
}
