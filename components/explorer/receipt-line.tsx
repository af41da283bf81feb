import { type Receipt, retriesOf, unitsOf } from "@/lib/explorer/receipt";
import { counted } from "@/lib/format";

/** How an operation went, in one line: units, time, round trips, what was sent again, and the service's id of it. */
export function ReceiptLine({
  receipt,
  units = "units",
}: {
  receipt: Receipt;
  units?: "RCU" | "WCU" | "units";
}) {
  const { requestId, ms, capacity, roundTrips = 1 } = receipt;
  const retries = retriesOf(receipt);
  return (
    <p className="receipt">
      {capacity === undefined ? null : (
        <span>
          <b className="num">{unitsOf(capacity)}</b> {units}
        </span>
      )}
      <span>
        <b className="num">{Math.round(ms)}</b> ms
      </span>
      {roundTrips > 1 ? <span>{roundTrips} round trips</span> : null}
      <span>{retries === 0 ? "no retries" : counted(retries, "retry", "retries")}</span>
      {requestId ? (
        <span>
          Request <code>{requestId}</code>
        </span>
      ) : null}
    </p>
  );
}
