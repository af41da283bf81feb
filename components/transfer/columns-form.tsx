"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { checkImport } from "@/lib/transfer/actions";
import {
  type DuplicateRule,
  type FileFormat,
  fileFormats,
  type ImportMode,
  type ImportPlan,
  type RecordKind,
  recordKinds,
} from "@/lib/transfer/schema";
import type { ColumnsStep } from "@/lib/transfer/screen";
import { Choice } from "./choice";
import { ColumnsTable } from "./columns-table";
import { importHref } from "./import-href";
import { formatWords } from "./import-words";

const kinds = recordKinds.map((kind) => ({
  value: kind,
  label: kind === "flights" ? "Flights" : "Bookings",
}));
const formats = fileFormats.map((format) => ({ value: format, label: formatWords[format] }));

const modes: { value: ImportMode; label: string }[] = [
  { value: "both", label: "Make new records and change stored ones" },
  { value: "create", label: "Make new records only; what is stored stays" },
  { value: "update", label: "Change stored records only; make none" },
];

const rules: { value: DuplicateRule; label: string }[] = [
  { value: "first", label: "The first row holds" },
  { value: "last", label: "The last row holds" },
  { value: "refuse", label: "None holds: all of them are wrong" },
];

/** Where each column goes and what may be done with the rows; then every row is checked, and nothing is written. */
export function ColumnsForm({ opened, targets, plan }: ColumnsStep & { plan?: ImportPlan }) {
  const router = useRouter();
  const { jobId, kind, format, headers, rows, remembered } = opened;
  const [mapping, setMapping] = useState(opened.mapping);
  const [mode, setMode] = useState<ImportMode>(plan?.mode ?? "both");
  const [duplicates, setDuplicates] = useState<DuplicateRule>(plan?.duplicates ?? "first");
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const note = useRef<HTMLDivElement>(null);

  function readAs(asked: { kind?: RecordKind; format?: FileFormat }) {
    router.replace(importHref(jobId, { columns: 1, kind, format, ...asked }) as Route, { scroll: false });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      const asked = checkImport({
        jobId,
        plan: { kind, format, mapping, mode, duplicates, ...(plan?.fill ? { fill: plan.fill } : {}) },
      });
      const answer = await asked.catch(() => undefined);
      start(() => {
        if (answer?.ok) {
          router.replace(importHref(jobId) as Route);
          router.refresh();
          return;
        }
        setProblem(answer?.error.message ?? "No answer came back. Nothing was written; try again.");
        note.current?.focus();
      });
    });
  }

  return (
    <form method="post" className="sheet-form columns-form" onSubmit={submit} aria-busy={pending}>
      <div ref={note} tabIndex={-1}>
        {problem ? (
          <Note tone="bad" alert className="mb-3">
            {problem}
          </Note>
        ) : null}
      </div>
      <div className="fields2">
        <Choice
          label="Records"
          value={kind}
          options={kinds}
          onChange={(value) => readAs({ kind: value, format })}
        />
        <Choice
          label="Format"
          value={format}
          options={formats}
          onChange={(value) => readAs({ kind, format: value })}
        />
      </div>
      <h2 className="bh">
        Columns <span className="two">{remembered ? "as last time for these headers" : "as guessed"}</span>
      </h2>
      <ColumnsTable
        headers={headers}
        rows={rows}
        mapping={mapping}
        targets={targets}
        onMap={(header, target) => setMapping({ ...mapping, [header]: target })}
      />
      <div className="fields2 ruled">
        <Choice label="What may be done" value={mode} options={modes} onChange={setMode} />
        <Choice label="Rows of one key" value={duplicates} options={rules} onChange={setDuplicates} />
      </div>
      <p className="form-foot">
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? "Working…" : "Check every row"}
        </Button>
        <span className="two">Nothing is written by the check.</span>
      </p>
    </form>
  );
}
