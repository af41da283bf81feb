"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useLatestAnswer } from "@/components/forms/use-latest-answer";
import { bindingsInForce } from "@/components/layout/key-bindings";
import { AppLink } from "@/components/ui/app-link";
import { Dialog } from "@/components/ui/dialog";
import { SearchIcon } from "@/components/ui/icons";
import { Kbd } from "@/components/ui/kbd";
import type { Finds } from "@/lib/search/finds";
import { FindLine } from "./find-line";
import { type FindOption, saysOf, sectionsOf } from "./find-options";

async function load(query: string, signal: AbortSignal): Promise<Finds> {
  const answer = await fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal });
  if (!answer.ok) throw new Error(`search: ${answer.status}`);
  return answer.json() as Promise<Finds>;
}

/** Places that are always there, each with the key that leads to it on this page. */
function waysOf(mayCreate: boolean): FindOption[] {
  const inForce = bindingsInForce();
  const ways = [
    { label: "New flight", href: "/flights/new" },
    { label: "Flights", href: "/flights" },
    { label: "Bookings", href: "/bookings" },
  ];
  return (mayCreate ? ways : ways.slice(1)).map((way) => {
    const binding = inForce.find((each) =>
      "href" in each ? each.href === way.href : each.label === way.label,
    );
    return { kind: "words", ...way, ...(binding ? { keys: binding.keys } : {}) };
  });
}

type PaletteProps = { open: boolean; onClose: () => void; mayCreate: boolean };

/** The search that Ctrl K opens: one field for flights, bookings and people, in a dialog. */
export default function Palette({ open, onClose, mayCreate }: PaletteProps) {
  return (
    <Dialog open={open} onClose={onClose} title="Search">
      <Search onClose={onClose} mayCreate={mayCreate} />
    </Dialog>
  );
}

type Answered = { query: string; finds: Finds | undefined };

function Search({ onClose, mayCreate }: Omit<PaletteProps, "open">) {
  const [typed, setTyped] = useState("");
  const [answered, setAnswered] = useState<Answered>();
  const [chosen, setChosen] = useState<number>();
  const [ways] = useState(() => waysOf(mayCreate));
  const [entered, setEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  const asked = typed.trim() || undefined;
  useLatestAnswer(asked, load, (query, finds) => setAnswered({ query, finds }));
  const current = asked && answered?.query === asked ? answered : undefined;
  const shown = asked ? (current ?? answered) : undefined;
  const sections = sectionsOf(shown?.finds, ways);
  const options = sections.flatMap((section) => section.options);
  const found = options.length - ways.length;
  const active = chosen ?? (found > 0 ? 0 : -1);

  useEffect(() => {
    list.current?.querySelector(`#find-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  // Enter was pressed before the answer was there: it opens what is found first.
  useEffect(() => {
    if (!entered || !current) return;
    setEntered(false);
    if (found > 0) document.getElementById("find-0")?.click();
  }, [entered, current, found]);

  function press(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // One place more than there are lines: none of them.
      setChosen(((active + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (asked && !current && chosen === undefined) setEntered(true);
      else document.getElementById(`find-${active}`)?.click();
    }
  }

  return (
    <search className="pal">
      <div className="q">
        <SearchIcon />
        <input
          data-first
          role="combobox"
          aria-label="Flight, PNR or name"
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls="finds"
          aria-activedescendant={active >= 0 ? `find-${active}` : undefined}
          aria-busy={asked !== undefined && !current}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(undefined);
            setEntered(false);
          }}
          onKeyDown={press}
        />
        <button type="button" aria-label="Close" onClick={onClose}>
          <Kbd>Esc</Kbd>
        </button>
      </div>
      <p className={current ? "says" : "vh"} role="status">
        {current ? saysOf(current.query, current.finds) : ""}
      </p>
      <div
        id="finds"
        ref={list}
        role="listbox"
        aria-label="Found"
        className={asked && !current ? "old" : undefined}
      >
        {sections.map(({ title, options: lines, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox groups its options by role; a fieldset is of forms
          <div key={title} role="group" aria-label={title}>
            <p className="group" aria-hidden="true">
              {title}
            </p>
            {lines.map((option, index) => {
              const at = start + index;
              return (
                <AppLink
                  key={option.href}
                  id={`find-${at}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === active}
                  href={option.href}
                  prefetch={false}
                  onNavigate={onClose}
                  onPointerMove={() => setChosen(at)}
                >
                  <FindLine option={option} today={shown?.finds?.today ?? ""} />
                </AppLink>
              );
            })}
          </div>
        ))}
      </div>
    </search>
  );
}
