"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { AsCode } from "@/components/explorer/as-code";
import { useUnsavedGuard } from "@/components/forms/use-unsaved-guard";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { tableAddress } from "@/lib/explorer/address";
import { counted } from "@/lib/format";
import { keysOf } from "@/lib/items/key";
import { loadRequest, loadSnippets } from "@/lib/load/load-snippets";
import { columnNames, planParams } from "@/lib/load/schema";
import type { LoadScreen } from "@/lib/load/screen";
import { FirstItems } from "./first-items";
import { noteLoad } from "./left-load";
import { LeftNote } from "./left-note";
import { LoadFields, type LoadValues } from "./load-fields";
import { LoadEnd, LoadUnderWay } from "./load-progress";
import { checkedWords } from "./load-words";
import { useLoad } from "./use-load";
import { WrongRows } from "./wrong-rows";

const empty: LoadValues = { text: "", format: "guess", duplicates: "refuse", mode: "create", numbers: "" };

/** A file into a table: checked first, then written, with what became of each row. What was typed stays until it is loaded. */
export function Loader({ screen: { table, where } }: { screen: LoadScreen }) {
  const [values, setValues] = useState(empty);
  const [problem, setProblem] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const leaving = useRef(false);
  const { state, check, load, stop, forget, wrongFile } = useLoad(`/api${tableAddress(table.name)}/load`);
  const { status, checked, progress, wrong } = state;
  const isRunning = status === "checking" || status === "loading" || status === "stopping";
  useUnsavedGuard(isRunning || (values.text.trim() !== "" && status !== "loaded"), leaving);

  useEffect(() => {
    if (status === "loaded") noteLoad(table.name, undefined);
    else if (progress)
      noteLoad(table.name, {
        name: file.current?.files?.[0]?.name ?? "pasted items",
        at: new Date().toISOString(),
        loaded: progress.loaded,
        of: progress.of,
      });
  }, [status, progress, table.name]);

  function change(changed: Partial<LoadValues>) {
    setValues((before) => ({ ...before, ...changed }));
    setProblem("");
    // What is done with a key that is there already changes nothing of what the file holds.
    if (!("mode" in changed) || status === "loaded") forget();
  }

  function send(kind: "check" | "load") {
    const chosen = file.current?.files?.[0];
    if (isRunning) return;
    if (!chosen && !values.text.trim()) return setProblem("Choose a file, or paste items.");
    if (chosen && values.text.trim())
      return setProblem("There are a file and pasted items: take one of them away.");
    const { format, duplicates, mode, numbers } = values;
    const params = planParams({
      ...(format === "guess" ? {} : { format }),
      ...{ duplicates, mode, numbers: columnNames(numbers) },
    });
    params.set("name", chosen?.name ?? "pasted items");
    setProblem("");
    void (kind === "check" ? check : load)(params, chosen ?? new Blob([values.text]));
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    send("check");
  }

  const code = {
    table: table.name,
    keys: keysOf(table).map(({ name }) => name),
    items: checked?.sample ?? [],
    mode: values.mode,
    duplicates: values.duplicates,
  };
  return (
    <>
      {progress ? null : <LeftNote table={table.name} />}
      <div className="sheet-form">
        <p className="two">
          Of any length, gzipped or not. First the whole file is checked, and nothing is written before you
          say so.
        </p>
        <form method="post" className="upload" onSubmit={submit} aria-label="Items" aria-busy={isRunning}>
          {problem ? (
            <Note tone="bad" alert>
              {problem}
            </Note>
          ) : null}
          <fieldset className="load-fields" disabled={isRunning}>
            <legend className="vh">What is loaded, and how</legend>
            <LoadFields values={values} file={file} onChange={change} />
          </fieldset>
          <p className="form-foot">
            <Button
              type="submit"
              variant={status === "checked" ? "plain" : "primary"}
              aria-disabled={isRunning || undefined}
            >
              {status === "checked" || status === "loaded" ? "Check again" : "Check it"}
            </Button>
            {status === "checked" && checked && checked.loads > 0 ? (
              <Button variant="primary" onClick={() => send("load")}>
                Load {counted(checked.loads, "item")}
              </Button>
            ) : null}
          </p>
        </form>
      </div>
      {isRunning ? <LoadUnderWay state={state} onStop={stop} /> : null}
      {status === "checked" && checked ? (
        <p role="status" className="page-note note">
          {checkedWords(checked)}
        </p>
      ) : null}
      <LoadEnd state={state} />
      {checked && checked.sample.length > 0 ? (
        <div className="under-resbar">
          <AsCode
            request={loadRequest(code)}
            code={loadSnippets(code, where)}
            where={where}
            label={`Show as code, with the first ${counted(checked.sample.length, "item")}`}
          />
        </div>
      ) : null}
      <WrongRows rows={wrong.shown} count={wrong.count} file={wrongFile} />
      {checked ? <FirstItems rows={checked.first} /> : null}
    </>
  );
}
