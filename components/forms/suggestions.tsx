"use client";

import type { RefObject } from "react";

export type Suggestion = {
  /** What goes into the form: `SEA`. */
  value: string;
  /** What a person calls it: `Seattle`. */
  label: string;
  /** What tells two of the same name apart: `Seattle–Tacoma, United States`. */
  detail: string;
};

/** The answer to one question. */
export type Found = { query: string; suggestions: Suggestion[]; failed: boolean };

type SuggestionsProps = {
  id: string;
  listRef: RefObject<HTMLDivElement | null>;
  found: Found | undefined;
  active: number;
  onChoose: (suggestion: Suggestion) => void;
};

/** The list under a combobox; how many there are is also said to a screen reader. */
export function Suggestions({ id, listRef, found, active, onChoose }: SuggestionsProps) {
  const empty = found !== undefined && found.suggestions.length === 0;
  return (
    <>
      <span className={empty ? "options said" : "vh"} role="status">
        {found ? says(found) : ""}
      </span>
      {found && !empty ? (
        <div id={id} ref={listRef} role="listbox" aria-label="Suggestions" className="options">
          {found.suggestions.map((suggestion, index) => (
            <div
              key={suggestion.value}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              // Focus stays in the input, so that its blur does not close the list under the pointer.
              onPointerDown={(event) => {
                event.preventDefault();
                onChoose(suggestion);
              }}
            >
              <b>{suggestion.value}</b>
              <span>{suggestion.label}</span>
              <span className="detail">{suggestion.detail}</span>
            </div>
          ))}
        </div>
      ) : null}
    </>
  );
}

function says({ query, suggestions, failed }: Found): string {
  if (failed) return "Suggestions could not be read. You can type it all the same.";
  if (suggestions.length === 0) return `Nothing found for ${query}.`;
  return `${suggestions.length} found`;
}
