"use client";

import { AsCode } from "@/components/explorer/as-code";
import { ReceiptLine } from "@/components/explorer/receipt-line";
import type { Where } from "@/lib/explorer/snippets";
import { useDone } from "./done";

/** The last operation on a thing from this tab: what DynamoDB calls it, how it went, and the same as code. */
export function OperationDone({ place, where }: { place: string; where: Where }) {
  const done = useDone(place);
  if (!done) return null;
  const { request, receipt } = done;
  return (
    <section className="operation" aria-label="Last operation">
      <h2>
        Last operation: <span className="mono">{request.operation}</span>
      </h2>
      <ReceiptLine receipt={receipt} />
      <AsCode request={request} where={where} />
    </section>
  );
}
