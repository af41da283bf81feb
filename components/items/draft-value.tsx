"use client";

import { bytesOf, isBase64 } from "@/lib/explorer/attribute";
import { counted } from "@/lib/format";
import type { Draft } from "@/lib/items/draft";
import { draftId } from "./draft-row";

type DraftValueProps = {
  draft: Draft;
  place: string;
  isLocked: boolean;
  isWrong: boolean;
  onChange: (draft: Draft) => void;
};

/** What a value holds, in the control that fits its type; text keeps its line breaks, numbers stay the text they are. */
export function DraftValue({ draft, place, isLocked, isWrong, onChange }: DraftValueProps) {
  const { id, type, text, on, members } = draft;
  const wiring = {
    id: draftId(id),
    "aria-label": `Value of ${place}`,
    "aria-invalid": isWrong || undefined,
    "aria-describedby": isWrong ? `${draftId(id)}-error` : undefined,
  };
  switch (type) {
    case "S":
    case "B":
      return (
        <>
          <textarea
            {...wiring}
            className="in mono draft-text"
            rows={1}
            value={text}
            readOnly={isLocked}
            spellCheck={false}
            onChange={(event) => onChange({ ...draft, text: event.target.value })}
          />
          {type === "B" && isBase64(text) ? (
            <span className="two s nowrap">{counted(bytesOf(text), "byte")}</span>
          ) : null}
        </>
      );
    case "N":
      return (
        <input
          {...wiring}
          className="in mono draft-text"
          inputMode="decimal"
          autoComplete="off"
          value={text}
          readOnly={isLocked}
          onChange={(event) => onChange({ ...draft, text: event.target.value })}
        />
      );
    case "BOOL":
      return (
        <select
          {...wiring}
          className="in mono draft-text"
          value={on ? "true" : "false"}
          onChange={(event) => onChange({ ...draft, on: event.target.value === "true" })}
        >
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      );
    case "NULL":
      return (
        <span id={wiring.id} className="mono draft-text" tabIndex={-1}>
          null
        </span>
      );
    default:
      return (
        <span id={wiring.id} className="two s draft-text" tabIndex={-1}>
          {counted(members.length, type === "M" ? "entry" : "member", type === "M" ? "entries" : "members")}
        </span>
      );
  }
}
