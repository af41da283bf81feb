"use client";

import { useState } from "react";
import type { RawItem } from "@/lib/explorer/attribute";
import { countDrafts, type Draft, draftsOf, itemOf, readJson, writeJson } from "@/lib/items/draft";
import type { Problem } from "@/lib/result";
import type { Wrong } from "./problems";

/** More values than this are edited as JSON alone: as fields they would be too many for a page. */
const mostFields = 1_000;

export type View = "fields" | "json";

/** An item while it is edited, as fields or as JSON; the two agree whenever the view is changed. */
export type ItemDraft = {
  view: View;
  drafts: Draft[];
  json: string;
  wrong: Wrong | undefined;
  /** It can be drawn as fields. */
  fits: boolean;
  /** Something was typed since it was loaded. */
  isTouched: boolean;
  edit(drafts: Draft[]): void;
  type(json: string): void;
  show(view: View): void;
  /** The item that was typed; undefined, with what is wrong said, when it is none. */
  read(): RawItem | undefined;
  /** The item if it is one; says nothing. */
  peek(): RawItem | undefined;
  load(item: RawItem): void;
  refuse(problem: Problem): void;
  clear(): void;
};

export function useDraft(start: RawItem): ItemDraft {
  const [drafts, setDrafts] = useState(() => draftsOf(start));
  const [json, setJson] = useState(() => writeJson(start));
  const [fits, setFits] = useState(() => countDrafts(draftsOf(start)) <= mostFields);
  const [view, setView] = useState<View>(fits ? "fields" : "json");
  const [wrong, setWrong] = useState<Wrong>();
  const [isTouched, setTouched] = useState(false);

  function say(what: Omit<Wrong, "at">) {
    setWrong((before) => ({ ...what, at: (before?.at ?? 0) + 1 }));
  }

  function load(item: RawItem) {
    const fresh = draftsOf(item);
    const few = countDrafts(fresh) <= mostFields;
    setDrafts(fresh);
    setJson(writeJson(item));
    setFits(few);
    if (!few) setView("json");
    setTouched(false);
    setWrong(undefined);
  }

  function read(): RawItem | undefined {
    if (view === "json") {
      const item = readJson(json);
      if (item.ok) return item.value;
      say({ message: item.error });
      return undefined;
    }
    const item = itemOf(drafts);
    if (item.ok) return item.value;
    say({ values: item.error });
    return undefined;
  }

  function peek(): RawItem | undefined {
    const item = view === "json" ? readJson(json) : itemOf(drafts);
    return item.ok ? item.value : undefined;
  }

  function show(next: View) {
    if (next === view || (next === "fields" && !fits)) return;
    if (!isTouched) {
      // Both are as they were loaded, also where that is not right as yet: an empty number.
      setWrong(undefined);
      setView(next);
      return;
    }
    const item = read();
    if (!item) return;
    const touched = isTouched;
    load(item);
    setTouched(touched);
    if (next === "json" || countDrafts(draftsOf(item)) <= mostFields) setView(next);
  }

  function refuse({ message, fields = {}, see }: Problem) {
    const values = Object.entries(fields).flatMap(([name, field]) => {
      const draft = drafts.find((one) => one.name === name);
      return draft && view === "fields" ? [{ id: draft.id, message: field.message }] : [];
    });
    say(values.length > 0 ? { values } : { message, ...(see ? { see } : {}) });
  }

  return {
    view,
    drafts,
    json,
    wrong,
    fits,
    isTouched,
    edit: (next) => {
      setDrafts(next);
      setTouched(true);
    },
    type: (next) => {
      setJson(next);
      setTouched(true);
    },
    show,
    read,
    peek,
    load,
    refuse,
    clear: () => setWrong(undefined),
  };
}
