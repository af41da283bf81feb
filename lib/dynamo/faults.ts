import { setTimeout as delay } from "node:timers/promises";
import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";

/** Nothing was written, and trying again later is safe. */
export class DatabaseBusy extends Error {
  constructor() {
    super("The database is busy.");
    this.name = "DatabaseBusy";
  }
}

/** A change was sent, its reply was lost, and the record could not tell whether it happened. */
export class OutcomeUnknown extends Error {
  constructor(what: string) {
    super(`Nobody can tell yet whether this happened: ${what}.`);
    this.name = "OutcomeUnknown";
  }
}

const transientNames = new Set([
  "AbortError",
  "TimeoutError",
  "RequestTimeout",
  "RequestTimeoutException",
  "InternalServerError",
  "ServiceUnavailable",
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);
const transientCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const code = "code" in error ? error.code : "errno" in error ? error.errno : "";
  return typeof code === "string" ? code : "";
}

function statusOf(error: unknown): number {
  if (typeof error !== "object" || error === null || !("$metadata" in error)) return 0;
  const metadata = error.$metadata as { httpStatusCode?: number };
  return metadata.httpStatusCode ?? 0;
}

/** True when the database was never reached, so that nothing can have been written. */
export function isRefusedConnection(error: unknown): boolean {
  return codeOf(error) === "ECONNREFUSED" || codeOf(error) === "ENOTFOUND";
}

/** True for what passes by itself: lost connections, time-outs, throttling, server faults. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return transientNames.has(error.name) || transientCodes.has(codeOf(error)) || statusOf(error) >= 500;
}

const throttles = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
]);

/** True when a write ended in a way that may mean it was done and only its reply was lost. */
export function mayBeDone(error: unknown): boolean {
  const isThrottled = error instanceof Error && throttles.has(error.name);
  return isTransient(error) && !isThrottled && !isRefusedConnection(error);
}

/**
 * Throws what a single write ended with: OutcomeUnknown where it may have been done and only the reply was lost, and
 * otherwise the error itself, which means that nothing was written.
 */
export function throwFromWrite(what: string, error: unknown): never {
  if (mayBeDone(error)) throw new OutcomeUnknown(what);
  throw error;
}

/** True when a single write's own condition did not hold. */
export function isRefusedCondition(error: unknown): boolean {
  return error instanceof ConditionalCheckFailedException;
}

const lookUpPatience = 1_500;

/**
 * Reads what became of a write. While the read fails, as it may when the write's reply was lost, it is tried again for
 * 1.5 s; then nobody can tell yet, and it must not be taken for a write that failed.
 */
export async function lookUp<T>(what: string, read: () => Promise<T>): Promise<T> {
  const tooLate = delay(lookUpPatience, undefined, { ref: false }).then(() => {
    throw new OutcomeUnknown(what);
  });
  for (;;) {
    try {
      return await Promise.race([read(), tooLate]);
    } catch (error) {
      if (!isTransient(error)) throw error;
      await Promise.race([delay(Math.random() * 100), tooLate]);
    }
  }
}
