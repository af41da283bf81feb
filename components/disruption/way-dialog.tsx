"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { lostAnswer } from "@/components/ui/lost-answer";
import { Note } from "@/components/ui/note";
import { told } from "@/components/ui/notify";
import { editPlan, placePassengers } from "@/lib/disruption/actions";
import type { WayView } from "@/lib/disruption/screen";
import { counted } from "@/lib/format";

type WayDialogProps = {
  jobId: string;
  /** The plan as it was shown; missing where somebody is placed after it was carried out. */
  version?: number | undefined;
  who: string;
  bookingIds: string[];
  /** The way that they have now, as one text; empty for the list. */
  now: string;
  ways: WayView[];
};

/** Chooses another way for those who travel together: a flight, two with a connection, or the list. */
export function WayDialog({ jobId, version, who, bookingIds, now, ways }: WayDialogProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(now);
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const placing = version === undefined;
  const people = bookingIds.length;

  function close() {
    setOpen(false);
    setProblem(undefined);
    setChosen(now);
  }

  function send() {
    const way = chosen ? chosen.split(" ") : [];
    return version === undefined
      ? placePassengers({ jobId, bookingIds, way })
      : editPlan({ jobId, version, bookingIds, way });
  }

  function go() {
    if (pending) return;
    start(async () => {
      const answer = await send().catch(() => undefined);
      start(() => {
        if (answer?.ok) {
          setOpen(false);
          told(placing ? `${who} placed` : `${who} moved in the plan`);
          router.refresh();
        } else setProblem((answer ?? lostAnswer).error.message);
      });
    });
  }

  return (
    <>
      <Button size="sm" aria-haspopup="dialog" aria-label={`Change ${who}`} onClick={() => setOpen(true)}>
        {placing ? "Place…" : "Change…"}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        busy={pending}
        title={`Another way for ${who}`}
        when={`${counted(people, "passenger")}, ${placing ? "who are moved at once" : "in the plan only; nothing is done yet"}`}
        foot={
          <>
            <Button data-first onClick={close} disabled={pending}>
              Leave it
            </Button>
            <Button variant="primary" onClick={go} disabled={chosen === now} aria-disabled={pending}>
              {pending ? "Working…" : placing ? "Place" : "Change the plan"}
            </Button>
          </>
        }
      >
        {problem ? (
          <Note tone="late" alert className="mb-3">
            {problem}
          </Note>
        ) : null}
        <fieldset className="ways-list">
          <legend className="vh">Ways with room now</legend>
          {ways.map(({ value, words, times, free }) => (
            <label key={value.join(" ")} className={free < people ? "three" : undefined}>
              <input
                type="radio"
                name={`way-${bookingIds[0]}`}
                checked={chosen === value.join(" ")}
                disabled={free < people && chosen !== value.join(" ")}
                onChange={() => setChosen(value.join(" "))}
              />
              <span className="mono">{words}</span> <span className="mono two">{times}</span>{" "}
              <span className="s two">{counted(free, "seat")} free</span>
            </label>
          ))}
          {ways.length === 0 ? <p className="two">No other flight has a seat in time.</p> : null}
          {placing ? null : (
            <label>
              <input
                type="radio"
                name={`way-${bookingIds[0]}`}
                checked={chosen === ""}
                onChange={() => setChosen("")}
              />
              <b>Leave on the list</b> <span className="s two">no seat; a person places them</span>
            </label>
          )}
        </fieldset>
      </Dialog>
    </>
  );
}
