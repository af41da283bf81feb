"use client";

import { type Receipt, retriesOf, unitsOf } from "@/lib/explorer/receipt";
import { counted } from "@/lib/format";
import { useDone } from "./done";
import { ShownCode } from "./shown-code";

/** The last operation on a thing from this tab: what DynamoDB calls it, how it went, and the same as code. */
export function OperationDone({ place }: { place: string }) {
  const done = useDone(place);
  if (!done) return null;
  const { request, receipt } = done;
  return (
    <section className="operation" aria-label="Last operation">
      <p className="s">
        <b className="mono">{request.command}</b> <span className="two">{saysOf(receipt)}</span>{" "}
        {receipt.requestId ? (
          <span className="two">
            Request <span className="mono">{receipt.requestId}</span>
          </span>
        ) : null}
      </p>
      <ShownCode request={request} />
    </section>
  );
}

function saysOf(receipt: Receipt): string {
  const { ms, capacity } = receipt;
  const retries = retriesOf(receipt);
  const retried = retries > 0 ? `, ${counted(retries, "retry", "retries")}` : ", no retry";
  const cost =
    capacity === undefined ? "" : `, ${unitsOf(capacity)} capacity ${capacity === 1 ? "unit" : "units"}`;
  return `took ${ms} ms${retried}${cost}.`;
}
