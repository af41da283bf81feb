"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { SendForm } from "@/components/ui/send-form";
import { TimeOfDay } from "@/components/ui/time-of-day";
import type { DelayInput } from "@/lib/delays/schema";
import type { EffectView } from "@/lib/delays/screen";
import { counted } from "@/lib/format";

type KnockOnListProps = {
  /** `AS 604`. */
  flight: string;
  expected: string;
  effects: EffectView[];
  pending: boolean;
  onBack: () => void;
  onDone: (also: NonNullable<DelayInput["also"]>) => void;
};

/** `+55 min`, `−40 min`. */
function shift(minutes: number): string {
  return `${minutes < 0 ? "−" : "+"}${Math.abs(minutes)} min`;
}

/** A key that is held down must not answer the question that it raised. */
function notHeld(event: KeyboardEvent) {
  if (event.repeat) event.preventDefault();
}

/** What a delay does to the later flights of the aircraft, each with a box: all, some or none of them move with it. */
export function KnockOnList({ flight, expected, effects, pending, onBack, onDone }: KnockOnListProps) {
  const [wanted, setWanted] = useState(() => new Set(effects.map(({ flightId }) => flightId)));
  const go = useRef<HTMLButtonElement>(null);

  useEffect(() => go.current?.focus(), []);

  function toggle(flightId: string) {
    const next = new Set(wanted);
    if (!next.delete(flightId)) next.add(flightId);
    setWanted(next);
  }

  function submit() {
    if (pending) return;
    onDone(
      effects
        .filter(({ flightId }) => wanted.has(flightId))
        .map(({ flightId, version, departs }) => ({ flightId, version, departs })),
    );
  }

  return (
    <SendForm onSend={submit}>
      <p>
        <b>{flight}</b> {expected}.
      </p>
      <fieldset className="knock-on">
        <legend>
          {counted(effects.length, "later flight")} of this aircraft {effects.length === 1 ? "moves" : "move"}{" "}
          with it
        </legend>
        {effects.length > 1 ? (
          <p className="which">
            <Button size="sm" onClick={() => setWanted(new Set(effects.map(({ flightId }) => flightId)))}>
              All
            </Button>
            <Button size="sm" onClick={() => setWanted(new Set())}>
              None
            </Button>
          </p>
        ) : null}
        {effects.map((effect) => (
          <label key={effect.flightId}>
            <input
              type="checkbox"
              checked={wanted.has(effect.flightId)}
              onChange={() => toggle(effect.flightId)}
            />
            <span className="mono b">{effect.name}</span>
            <span className="moves">
              <TimeOfDay time={effect.to} superseded={effect.from} dayShift={effect.dayShift} show="digits" />{" "}
              <span className="mono s">{shift(effect.minutes)}</span>
            </span>
            <span className="s two">{effect.why}</span>
          </label>
        ))}
      </fieldset>
      <p className="form-foot">
        <Button onClick={onBack}>Back</Button>
        <Button
          type="submit"
          variant="primary"
          kbd="↵"
          ref={go}
          aria-disabled={pending || undefined}
          onKeyDown={notHeld}
        >
          {pending ? "Saving…" : `Delay ${flight} ${wanted.size > 0 ? `and ${wanted.size} more` : "only"}`}
        </Button>
      </p>
    </SendForm>
  );
}
