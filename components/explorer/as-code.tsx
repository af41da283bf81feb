"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { failed, told } from "@/components/ui/notify";
import { type OperationRequest, type Snippet, snippets, type Where } from "@/lib/explorer/snippets";

type AsCodeProps = {
  request: OperationRequest;
  where?: Where;
  /** The code, where it is more than the one request. */
  code?: readonly Snippet[];
  /** What opens it. */
  label?: string;
  /** Stands open from the start. */
  open?: boolean;
};

/** What an operation would be as AWS CLI, boto3 and JavaScript, behind a button; each can be copied. */
export function AsCode({ request, where, code, label = "Show as code", open = false }: AsCodeProps) {
  return (
    <details className="ascode" open={open}>
      <summary>{label}</summary>
      <CodeTabs request={request} where={where} code={code} />
    </details>
  );
}

async function copy(code: string, label: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(code);
    told(`${label} copied`);
  } catch {
    failed("This browser does not let Apron copy. Select the text and copy it by hand.");
  }
}

function CodeTabs({ request, where, code }: Pick<AsCodeProps, "request" | "where" | "code">) {
  const all = code ?? snippets(request, where);
  const [at, setAt] = useState(0);
  const tabs = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = all[at];

  function press(event: KeyboardEvent) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : step ? at + step : undefined;
    if (to === undefined) return;
    event.preventDefault();
    const next = (to + all.length) % all.length;
    setAt(next);
    tabs.current?.querySelectorAll("button")[next]?.focus();
  }

  if (!shown) return null;
  return (
    <div className="code">
      <div className="code-bar">
        <div className="seg" role="tablist" aria-label="Language" ref={tabs} onKeyDown={press}>
          {all.map(({ language, label }, index) => (
            <button
              key={language}
              type="button"
              role="tab"
              id={`${id}-${language}`}
              aria-selected={index === at}
              aria-controls={`${id}-code`}
              tabIndex={index === at ? 0 : -1}
              onClick={() => setAt(index)}
            >
              {label}
            </button>
          ))}
        </div>
        <Button size="sm" onClick={() => copy(shown.code, `${request.operation} as ${shown.label}`)}>
          Copy
        </Button>
      </div>
      <div
        role="tabpanel"
        id={`${id}-code`}
        aria-labelledby={`${id}-${shown.language}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, also for those without a pointer
        tabIndex={0}
        className="scr"
      >
        <pre>
          <code>{shown.code}</code>
        </pre>
      </div>
    </div>
  );
}
