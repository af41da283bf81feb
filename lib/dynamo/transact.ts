import {
  IdempotentParameterMismatchException,
  TransactionCanceledException,
  TransactionInProgressException,
} from "@aws-sdk/client-dynamodb";
import { TransactWriteCommand, type TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { unmarshall } from "@aws-sdk/util-dynamodb";
import { db } from "./client";
import { DatabaseBusy, isRefusedConnection, isTransient } from "./faults";
import type { Item } from "./item";

export type TransactAction = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Why one action of a transaction did not pass; `item` is what is stored, when the action asked for it. */
export type Reason = { failed: boolean; item?: Item };

/**
 * What became of a transaction. `refused` has one reason per action, in order. `mismatch` means that the token was
 * already used for other parameters; `unknown` that nobody can tell yet: look the thing up by its key.
 */
export type Outcome =
  | { kind: "done" }
  | { kind: "refused"; reasons: Reason[] }
  | { kind: "mismatch" }
  | { kind: "unknown" };

const mostTries = 8;
const firstDelay = 25;
const longestDelay = 1_000;
const deadline = 8_000;

const retryable = new Set(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"]);

function pause(attempt: number): Promise<void> {
  const longest = Math.min(longestDelay, firstDelay * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}

/** The reasons of a cancellation, or undefined when it was only contention and may be tried again. */
function reasonsOf(error: TransactionCanceledException): Reason[] | undefined {
  const reasons = error.CancellationReasons ?? [];
  if (reasons.some((reason) => reason.Code === "ConditionalCheckFailed"))
    return reasons.map((reason) => ({
      failed: reason.Code === "ConditionalCheckFailed",
      ...(reason.Item ? { item: unmarshall(reason.Item, { wrapNumbers: true }) } : {}),
    }));
  if (reasons.some((reason) => retryable.has(reason.Code ?? ""))) return undefined;
  throw error;
}

/**
 * Sends one transaction under one token until it has an answer: full jitter from 25 ms doubling to 1 s, at most
 * 8 tries within 8 s. The SDK does not retry conflicts and throttling inside transactions, so this does.
 * Throws DatabaseBusy when nothing was written, and whatever no retry can mend: a wrong expression, a missing table.
 */
export async function transact(actions: TransactAction[], token: string): Promise<Outcome> {
  const command = new TransactWriteCommand({ TransactItems: actions, ClientRequestToken: token });
  let mayBeWritten = false;
  const tooLate = AbortSignal.timeout(deadline);
  for (let attempt = 0; attempt < mostTries && !tooLate.aborted; attempt++) {
    if (attempt > 0) await pause(attempt);
    try {
      await db().send(command, { abortSignal: tooLate });
      return { kind: "done" };
    } catch (error) {
      if (error instanceof IdempotentParameterMismatchException) return { kind: "mismatch" };
      if (error instanceof TransactionCanceledException) {
        const reasons = reasonsOf(error);
        if (reasons) return { kind: "refused", reasons };
      } else if (error instanceof TransactionInProgressException || isTransient(error)) {
        mayBeWritten ||= !isRefusedConnection(error);
      } else throw error;
    }
  }
  if (mayBeWritten) return { kind: "unknown" };
  throw new DatabaseBusy();
}
