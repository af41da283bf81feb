"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Controller, type FieldValues } from "react-hook-form";
import { Field, type FieldProps, type FieldWiring } from "./field";
import { type Found, type Suggestion, Suggestions } from "./suggestions";
import { useLatestAnswer } from "./use-latest-answer";

/** Finds what may be meant by what was typed so far; `signal` ends a question that nobody waits for any more. */
export type LoadSuggestions = (query: string, signal: AbortSignal) => Promise<Suggestion[]>;

/** A text field that suggests while one types; what is not in the list may be typed all the same. */
export function Combobox<Input extends FieldValues>({
  load,
  known,
  ...field
}: FieldProps<Input> & {
  load: LoadSuggestions;
  /** The name of the value the form starts with. */
  known?: { value: string; label: string };
}) {
  return (
    <Field {...field}>
      {(wiring) => (
        <Controller
          control={field.form.form.control}
          name={field.name}
          render={({ field: { value, onChange, onBlur, ref } }) => (
            <SuggestingInput
              wiring={wiring}
              value={String(value ?? "")}
              onChange={onChange}
              onBlur={onBlur}
              inputRef={ref}
              load={load}
              known={known}
            />
          )}
        />
      )}
    </Field>
  );
}

type SuggestingInputProps = {
  wiring: FieldWiring;
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  inputRef: (element: HTMLInputElement | null) => void;
  load: LoadSuggestions;
  known?: { value: string; label: string };
};

function SuggestingInput({ wiring, value, onChange, onBlur, inputRef, load, known }: SuggestingInputProps) {
  const [asked, setAsked] = useState<string>();
  const [found, setFound] = useState<Found>();
  const [active, setActive] = useState(-1);
  const [named, setNamed] = useState(known);
  const list = useRef<HTMLDivElement>(null);
  const listId = `${wiring.id}-list`;
  const open = asked !== undefined && found !== undefined;
  const suggestions = found?.suggestions ?? [];
  const listed = open && suggestions.length > 0;
  const current = open ? suggestions[active] : undefined;

  useLatestAnswer(asked, load, (query, suggestions) => {
    setFound({ query, suggestions: suggestions ?? [], failed: !suggestions });
    setActive(-1);
  });

  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function close() {
    setAsked(undefined);
    setFound(undefined);
    setActive(-1);
  }

  function choose(suggestion: Suggestion) {
    onChange(suggestion.value);
    setNamed(suggestion);
    close();
  }

  function type(input: HTMLInputElement) {
    const text = input.value.trim();
    onChange(input.value);
    // What was typed early may come when the person is elsewhere by now.
    if (text && input === document.activeElement) setAsked(text);
    else close();
  }

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setAsked(value.trim());
      else if (suggestions.length > 0) {
        const step = event.key === "ArrowDown" ? 1 : -1;
        // One place more than there are suggestions: the input itself.
        setActive((at) => ((at + 1 + step + suggestions.length + 1) % (suggestions.length + 1)) - 1);
      }
    } else if (event.key === "Enter" && current && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(current);
    } else if (event.key === "Escape" && asked !== undefined) {
      event.preventDefault();
      close();
    }
  }

  return (
    <span className="combo">
      <input
        {...wiring}
        ref={inputRef}
        className="in mono"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={listed}
        aria-controls={listed ? listId : undefined}
        aria-activedescendant={current ? `${listId}-${active}` : undefined}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        value={value}
        onChange={(event) => type(event.target)}
        onKeyDown={press}
        onBlur={() => {
          close();
          onBlur();
        }}
      />
      {named && named.value === value ? <span className="picked">{named.label}</span> : null}
      <Suggestions
        id={listId}
        listRef={list}
        found={open ? found : undefined}
        active={active}
        onChoose={choose}
      />
    </span>
  );
}
