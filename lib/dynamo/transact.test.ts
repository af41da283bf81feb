import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { table } from "./client";
import { type Fault, useFaultProxy } from "./fault-proxy";
import { DatabaseBusy } from "./faults";
import { anyMatch } from "./paginate";
import { getRaw } from "./raw-items";
import { type TransactAction, transact } from "./transact";
import { useTables } from "./use-tables";

const proxy = useFaultProxy();
useTables();

/** Counts one up, so that the count tells how often it happened. */
function countUp(id: string, condition?: string): TransactAction {
  return {
    Update: {
      TableName: table("jobs"),
      Key: { job_id: id },
      UpdateExpression: "ADD times :one",
      ExpressionAttributeValues: { ":one": 1 },
      ...(condition ? { ConditionExpression: condition } : {}),
      ReturnValuesOnConditionCheckFailure: "ALL_OLD",
    },
  };
}

async function timesOf(id: string): Promise<number> {
  return Number((await getRaw("jobs", { job_id: id }))?.times?.N ?? 0);
}

function find(id: string): Promise<boolean> {
  return anyMatch({
    TableName: table("jobs"),
    KeyConditionExpression: "job_id = :id",
    ExpressionAttributeValues: { ":id": id },
  });
}

function triesOf(token: string): number {
  return proxy.sent.filter((request) => request.token === token).length;
}

/** These faults for the tries under this token, one each; the last one for ever when that is asked for. */
function breakTries(token: string, faults: Fault[], forEver = false): void {
  const left = [...faults];
  proxy.decide((request) => {
    if (request.token !== token) return undefined;
    return forEver && left.length === 1 ? left[0] : left.shift();
  });
}

const conflict: Fault = { reasons: ["TransactionConflict"] };
const serverFault: Fault = { status: 500, error: "InternalServerError" };

// These wait far more than they work, so they run side by side: each breaks the tries under its own token.
describe.concurrent("a transaction", () => {
  describe("without an answer", () => {
    it("is given up within ten seconds when the database hangs", async () => {
      const id = ulid();
      breakTries(id, ["hang"], true);
      const started = performance.now();
      expect(await transact([countUp(id)], id)).toEqual({ kind: "unknown" });
      expect(performance.now() - started).toBeLessThan(10_000);
    });

    it.each(["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"])(
      "is told as busy after eight times %s: nothing was written",
      async (reason) => {
        const id = ulid();
        breakTries(id, [{ reasons: [reason] }], true);
        await expect(transact([countUp(id)], id)).rejects.toThrow(DatabaseBusy);
        expect(triesOf(id)).toBe(8);
        expect(await timesOf(id)).toBe(0);
      },
    );

    it.each<[what: string, fault: Fault, times: number]>([
      ["every reply is lost after it happened", "lost reply", 1],
      ["every request is lost before it happens", "reset", 0],
      ["the server fails every time", serverFault, 0],
    ])("is never told as failed: nobody knows when %s", async (_what, fault, times) => {
      const id = ulid();
      breakTries(id, [fault], true);
      expect(await transact([countUp(id)], id)).toEqual({ kind: "unknown" });
      expect(await timesOf(id)).toBe(times);
    });
  });

  describe("happens once, and says so, whatever is lost on the way:", () => {
    const faults: [what: string, faults: Fault[]][] = [
      ["nothing", []],
      ["the request", ["reset"]],
      ["the reply", ["lost reply"]],
      ["the reply five times", Array(5).fill("lost reply")],
      ["half of the reply", ["cut reply"]],
      ["half of the reply five times", Array(5).fill("cut reply")],
      ["the request, then the reply", ["reset", "lost reply"]],
      ["a conflict", [conflict]],
      ["a conflict seven times", Array(7).fill(conflict)],
      ["throttling within the transaction", [{ reasons: ["None", "ThrottlingError"] }]],
      ["too much throughput", [{ reasons: ["ProvisionedThroughputExceeded", "None"] }]],
      ["a fault of the server", [serverFault]],
      ["a fault of the server, then the reply", [serverFault, "lost reply"]],
      ["a server that is away", [{ status: 503, error: "ServiceUnavailable" }]],
      ["throttling of the table", [{ status: 400, error: "ThrottlingException" }]],
      ["another try still under way", [{ status: 400, error: "TransactionInProgressException" }]],
      ["an answer that never comes", ["hang"]],
    ];

    it.each(faults)("%s", async (_what, faults) => {
      const id = ulid();
      breakTries(id, faults);
      expect(await transact([countUp(id)], id)).toEqual({ kind: "done" });
      expect(await timesOf(id)).toBe(1);
      expect(triesOf(id)).toBe(faults.length + 1);
    });
  });
});

describe("a transaction", () => {
  it("is told as busy when the database is down, and a read is not told as empty", async () => {
    const id = ulid();
    await proxy.fall();
    try {
      await expect(find(id)).rejects.toThrow();
      await expect(transact([countUp(id)], id)).rejects.toThrow(DatabaseBusy);
    } finally {
      await proxy.rise();
    }
    expect(await find(id)).toBe(false);
  });

  it("that is refused has a reason for each action, in order, with what is stored where it was asked for", async () => {
    const [first, second] = [ulid(), ulid()];
    await transact([countUp(second)], ulid());
    const token = ulid();
    const refused = [countUp(first), countUp(second, "attribute_not_exists(job_id)")];
    const outcome = await transact(refused, token);
    expect(outcome).toMatchObject({
      kind: "refused",
      reasons: [{ failed: false }, { failed: true, item: { job_id: second } }],
    });
    expect(await timesOf(first)).toBe(0);
    expect(triesOf(token)).toBe(1);
  });

  it("is refused also when another action of it met a conflict", async () => {
    proxy.next("TransactWriteItems", { reasons: ["ConditionalCheckFailed", "TransactionConflict"] });
    expect(await transact([countUp(ulid())], ulid())).toEqual({
      kind: "refused",
      reasons: [{ failed: true }, { failed: false }],
    });
  });

  it("is a mismatch when its token was used for something else", async () => {
    const [token, first, second] = [ulid(), ulid(), ulid()];
    await transact([countUp(first)], token);
    expect(await transact([countUp(second)], token)).toEqual({ kind: "mismatch" });
    expect(await timesOf(second)).toBe(0);
  });

  it("is thrown, without a second try, when no retry can mend it", async () => {
    const token = ulid();
    const wrong = transact([countUp(ulid(), "size(")], token);
    await expect(wrong).rejects.toThrow(/Invalid ConditionExpression/);
    expect(triesOf(token)).toBe(1);
  });

  it.each(["ItemCollectionSizeLimitExceeded", "ValidationError"])("is thrown for %s", async (reason) => {
    proxy.next("TransactWriteItems", { reasons: [reason] });
    await expect(transact([countUp(ulid())], ulid())).rejects.toThrow("TransactionCanceled");
  });
});
