"use client";

import { type RefObject, useId } from "react";
import { Choice } from "@/components/transfer/choice";
import type { LoadMode } from "@/lib/load/schema";
import type { DuplicateRule, FileFormat } from "@/lib/transfer/schema";

/** What is chosen and typed; the file itself is with its input. */
export type LoadValues = {
  text: string;
  format: FileFormat | "guess";
  duplicates: DuplicateRule;
  mode: LoadMode;
  numbers: string;
};

const formats = [
  { value: "guess", label: "As it seems to be" },
  { value: "csv", label: "CSV" },
  { value: "json", label: "JSON: a list" },
  { value: "jsonl", label: "JSON Lines" },
  { value: "dynamodb", label: "DynamoDB JSON" },
] as const;
const duplicates = [
  { value: "refuse", label: "Refuse them all" },
  { value: "first", label: "The first row holds" },
  { value: "last", label: "The last row holds" },
] as const;
const modes = [
  { value: "create", label: "Leave it as it is: create only" },
  { value: "replace", label: "Replace all of it" },
] as const;

type LoadFieldsProps = {
  values: LoadValues;
  file: RefObject<HTMLInputElement | null>;
  onChange: (change: Partial<LoadValues>) => void;
};

/** The file or the pasted items, and how they are to be read and written. */
export function LoadFields({ values, file, onChange }: LoadFieldsProps) {
  const id = useId();
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-file`}>File</label>
        <input
          id={`${id}-file`}
          ref={file}
          type="file"
          className="in file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.gz"
          onChange={() => onChange({})}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>
          Or paste items <span className="two">CSV with its headers, JSON, JSON Lines or DynamoDB JSON</span>
        </label>
        <textarea
          id={`${id}-text`}
          className="in mono"
          rows={6}
          spellCheck={false}
          value={values.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <div className="load-choices">
        <Choice
          label="Read as"
          value={values.format}
          options={formats}
          onChange={(format) => onChange({ format })}
        />
        <Choice
          label="Rows of the same key"
          value={values.duplicates}
          options={duplicates}
          onChange={(rule) => onChange({ duplicates: rule })}
        />
        <Choice
          label="Where the table has the key already"
          value={values.mode}
          options={modes}
          onChange={(mode) => onChange({ mode })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-numbers`}>
          Columns of a CSV file that are numbers{" "}
          <span className="two">such as fare, seats; keys take the table’s types</span>
        </label>
        <input
          id={`${id}-numbers`}
          className="in mono"
          autoComplete="off"
          spellCheck={false}
          value={values.numbers}
          onChange={(event) => onChange({ numbers: event.target.value })}
        />
      </div>
    </>
  );
}
