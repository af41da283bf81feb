"use client";

import { useState, useTransition } from "react";
import { AsCode } from "@/components/explorer/as-code";
import { ReceiptLine } from "@/components/explorer/receipt-line";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SendForm } from "@/components/ui/send-form";
import type { Attribute, RawItem } from "@/lib/explorer/attribute";
import type { Receipt } from "@/lib/explorer/receipt";
import { counted } from "@/lib/format";
import { runStatement } from "@/lib/items/actions";
import { readParameters } from "@/lib/items/parameters";
import type { StatementScreen as Screen } from "@/lib/items/screen";
import { readStatement } from "@/lib/items/statement";
import type { Answer } from "@/lib/result";
import { lostAnswer } from "./lost-answer";
import { StatementAnswer } from "./statement-answer";

type Ran = { kind: "read" | "write"; items: RawItem[]; next?: string; receipt: Receipt };
/** What was run, so that the next page asks the same whatever is typed by then. */
type Asked = { statement: string; parameters: Attribute[] };

/** A PartiQL statement, what its question marks stand for, and what it answers, page by page. */
export function StatementScreen({ screen: { where, mayWrite } }: { screen: Screen }) {
  const [statement, setStatement] = useState("");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState("");
  const [asked, setAsked] = useState<Asked>();
  const [ran, setRan] = useState<Ran>();
  const [pending, start] = useTransition();
  const parameters = readParameters(typed);
  const kind = readStatement(statement)?.kind;

  function ask(question: Asked, next?: string) {
    if (pending) return;
    start(async () => {
      const sent: Answer<Ran> = await runStatement({ ...question, ...(next ? { next } : {}) }).catch(
        lostAnswer,
      );
      start(() => {
        setProblem(sent.ok ? "" : sent.error.message);
        if (!sent.ok) {
          // What an earlier statement answered would be taken for this one's.
          if (!next) setRan(undefined);
          return;
        }
        setAsked(question);
        setRan((before) =>
          next && before ? { ...sent.value, items: [...before.items, ...sent.value.items] } : sent.value,
        );
      });
    });
  }

  function run() {
    if (!parameters.ok) setProblem(parameters.error);
    else ask({ statement, parameters: parameters.value });
  }

  const request = {
    operation: "ExecuteStatement" as const,
    input: {
      Statement: statement,
      ...(parameters.ok && parameters.value.length > 0 ? { Parameters: parameters.value } : {}),
    },
  };
  return (
    <>
      <SendForm className="item-part" aria-label="PartiQL" onSend={run}>
        {problem ? (
          <Note tone="bad" alert>
            {problem}
          </Note>
        ) : null}
        <div className="field">
          <label htmlFor="statement">Statement</label>
          <span className="hint" id="statement-hint">
            {mayWrite
              ? "SELECT, INSERT INTO, UPDATE or DELETE FROM a table in double quotes; ? for each parameter"
              : "SELECT from a table in double quotes; ? for each parameter"}
          </span>
          <textarea
            id="statement"
            className="in mono"
            rows={4}
            spellCheck={false}
            aria-describedby="statement-hint"
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="parameters">
            Parameters <span className="two">optional</span>
          </label>
          <span className="hint" id="parameters-hint">
            One for each ?, in order, as DynamoDB JSON: [{"{"}"S": "SEA"{"}"}, {"{"}"N": "12"{"}"}]
          </span>
          <textarea
            id="parameters"
            className="in mono"
            rows={2}
            spellCheck={false}
            aria-describedby="parameters-hint"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        {statement.trim() ? <AsCode request={request} where={where} /> : null}
        <p className="form-foot">
          <Button type="submit" variant="primary" kbd="Ctrl ↵" aria-disabled={pending || undefined}>
            {pending ? "Running…" : "Run statement"}
          </Button>
          {kind === "write" ? (
            <span className="two s">This writes at once: there is no undo here.</span>
          ) : null}
        </p>
      </SendForm>
      {ran ? (
        <section className="item-part" aria-label="Answer">
          <h2>{headingOf(ran)}</h2>
          <ReceiptLine receipt={ran.receipt} units={ran.kind === "read" ? "RCU" : "WCU"} />
          <StatementAnswer items={ran.items} />
          {ran.next && asked ? (
            <Button onClick={() => ask(asked, ran.next)} aria-disabled={pending || undefined}>
              Read the next page
            </Button>
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function headingOf({ kind, items, next }: Ran): string {
  if (kind === "write" && items.length === 0) return "Done";
  return `${counted(items.length, "item")}${next ? ", and more follow" : ""}`;
}
