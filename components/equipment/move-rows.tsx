"use client";

import { TextInput } from "@/components/forms/text-input";
import type { ActionForm } from "@/components/forms/use-action-form";
import type { AircraftChangeForm } from "@/lib/equipment/schema";
import type { MoveRow } from "@/lib/equipment/screen";

type MoveRowsProps = {
  form: ActionForm<AircraftChangeForm>;
  moves: MoveRow[];
  /** Told whose seat is being chosen. */
  onActive: (at: number) => void;
};

/** Everybody who moves, parties one after the other: number, name, old seat, new seat, and what is different. */
export function MoveRows({ form, moves, onActive }: MoveRowsProps) {
  if (moves.length === 0) return <p className="ruled">Everybody keeps their seat.</p>;
  return (
    <div className="equip-rows ruled">
      {moves.map(({ bookingId, name, locator, from, note }, at) => {
        const first = !locator || moves[at - 1]?.locator !== locator;
        return (
          <fieldset key={bookingId} className={first ? "first" : undefined} onFocus={() => onActive(at)}>
            <legend className="vh">{name}</legend>
            <span className="mono two">{at + 1}</span>
            <span className="equip-who">
              <b>{name}</b> {first && locator ? <span className="mono two">{locator}</span> : null}
              {note ? <span className="two why">{note}</span> : null}
            </span>
            <span className="mono from">
              <span className="vh">from </span>
              {from} <span aria-hidden="true">→</span>
            </span>
            <TextInput
              form={form}
              name={`seats.${at}.to`}
              label={<span className="vh">New seat of {name}</span>}
              code
            />
          </fieldset>
        );
      })}
    </div>
  );
}
