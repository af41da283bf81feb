"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState, useTransition } from "react";
import { useUnsavedGuard } from "@/components/forms/use-unsaved-guard";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { Answer } from "@/lib/result";
import type { OpenedFile } from "@/lib/transfer/progress";
import { importHref } from "./import-href";

const lostAnswer = "No answer came back. Nothing was imported; try again.";

async function send(body: Blob, name: string): Promise<Answer<OpenedFile>> {
  const answer = await fetch(`/api/import?name=${encodeURIComponent(name)}`, { method: "POST", body });
  return answer.json() as Promise<Answer<OpenedFile>>;
}

/** A file, or rows as text. What cannot be read is said in words with its line, and what was pasted stays. */
export function UploadForm() {
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [pending, start] = useTransition();
  const leaving = useRef(false);
  useUnsavedGuard(text.trim() !== "", leaving);

  function submit(event: FormEvent) {
    event.preventDefault();
    const chosen = file.current?.files?.[0];
    if (pending) return;
    if (!chosen && !text.trim()) return setProblem("Choose a file, or paste rows.");
    if (chosen && text.trim()) return setProblem("There are a file and pasted rows: take one of them away.");
    start(async () => {
      const sent = chosen ? send(chosen, chosen.name) : send(new Blob([text]), "pasted rows");
      const answer = await sent.catch(() => undefined);
      start(() => {
        if (answer?.ok) {
          leaving.current = true;
          router.push(importHref(answer.value.jobId) as Route);
        } else setProblem(answer?.error.message ?? lostAnswer);
      });
    });
  }

  return (
    <form method="post" className="upload" onSubmit={submit} aria-busy={pending}>
      {problem ? (
        <Note tone="bad" alert>
          {problem}
        </Note>
      ) : null}
      <div className="field">
        <label htmlFor="import-file">File</label>
        <input
          id="import-file"
          ref={file}
          type="file"
          className="in file"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.ssim,.gz"
          onChange={() => setProblem(undefined)}
        />
      </div>
      <div className="field">
        <label htmlFor="import-text">
          Or paste rows <span className="two">with the names of the columns in the first line</span>
        </label>
        <textarea
          id="import-text"
          className="in mono"
          rows={6}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setProblem(undefined);
          }}
        />
      </div>
      <p className="form-foot">
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? "Reading…" : "Read it"}
        </Button>
      </p>
    </form>
  );
}
