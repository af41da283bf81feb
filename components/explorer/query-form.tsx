"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type FormEvent, type KeyboardEvent, useId, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { type Asked, askedAddress, mostCondition } from "@/lib/explorer/address";
import { planFor } from "@/lib/explorer/answer";
import { conditionOf, type DraftGroup, type DraftWrong, draftOf, filled } from "@/lib/explorer/draft";
import { counted } from "@/lib/format";
import type { TableView } from "@/lib/tables/table";
import { ConditionGroup } from "./condition-group";
import { PlanLine } from "./plan-line";
import { type ReadingWay, ReadingWays } from "./reading-ways";

type QueryFormProps = { table: TableView; asked: Asked; address: string };

function wayOf({ way, newestFirst, consistent, count, size }: Asked): ReadingWay {
  return { way, newestFirst, consistent, count, size };
}

/** What is asked of a table: how it is read, and a condition. Running it makes it the address. */
export function QueryForm({ table, asked, address }: QueryFormProps) {
  const router = useRouter();
  const [draft, setDraft] = useState<DraftGroup>(() => draftOf(asked.condition));
  const [reading, setReading] = useState<ReadingWay>(() => wayOf(asked));
  const [wrongs, setWrongs] = useState<DraftWrong[]>([]);
  const [problem, setProblem] = useState("");
  const [seen, setSeen] = useState(address);
  const [sent, setSent] = useState("");
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const runId = useId();

  // The address changed: by this form, which shows it already, or by Back, a link or another page.
  if (address !== seen) {
    setSeen(address);
    if (address !== sent) {
      setDraft(draftOf(asked.condition));
      setReading(wayOf(asked));
      setWrongs([]);
      setProblem("");
    }
  }

  const typed = conditionOf(filled(draft));
  const next: Asked = {
    ...asked,
    ...reading,
    condition: typed.ok && filled(draft).members.length > 0 ? typed.value : undefined,
    trail: [],
  };
  const planned = typed.ok ? planFor(table, next) : undefined;

  function run() {
    if (!typed.ok) {
      setWrongs(typed.error);
      setProblem(`${counted(typed.error.length, "part")} of the condition cannot be understood yet.`);
      // After the marks are drawn.
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setWrongs([]);
    const to = askedAddress(table.name, next);
    if (to.length > mostCondition) {
      setProblem("This condition is too long for an address. Leave something out, or shorten a value.");
      return;
    }
    setProblem("");
    setSent(to);
    start(() => {
      if (to === address) router.refresh();
      else router.push(to as Route, { scroll: false });
    });
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    run();
  }

  function press(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    run();
  }

  return (
    <form ref={form} className="qb" aria-label="Question" onSubmit={submit} onKeyDown={press} noValidate>
      <ReadingWays table={table} asked={next} value={reading} onChange={setReading} />
      <ConditionGroup
        group={draft}
        name="Condition"
        wrongs={wrongs}
        keys={planned?.ok ? planned.value.plan.key : undefined}
        onChange={(changed) => setDraft(changed ?? draftOf(undefined))}
      />
      {problem ? (
        <p className="err" role="alert">
          {problem}
        </p>
      ) : null}
      <div className="qrow foot">
        <PlanLine table={table} planned={planned} />
        <span className="grow" />
        <Button
          id={runId}
          type="submit"
          variant="primary"
          kbd="Ctrl ↵"
          aria-disabled={pending ? true : undefined}
        >
          {pending ? "Reading…" : "Run"}
        </Button>
      </div>
    </form>
  );
}
