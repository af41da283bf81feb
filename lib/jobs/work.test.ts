import { hostname } from "node:os";
import { ulid } from "ulid";
import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { isFree, type Job } from "./job";
import * as jobs from "./repository";
import { isAbandoned, LeaseLost, workOn } from "./work";

useTables();

type Detail = { note: string };

async function newJob(state: Job["state"] = "running"): Promise<string> {
  const jobId = ulid();
  const now = new Date().toISOString();
  await jobs.insert({
    jobId,
    kind: "sample",
    state,
    createdAt: now,
    createdBy: "user-ola",
    createdByName: "Ola",
    updatedAt: now,
    done: 0,
    of: 10,
    detail: { note: "12345678901234567890" },
  });
  return jobId;
}

const later = () => new Date(Date.now() + 60_000).toISOString();
const now = () => new Date().toISOString();

/** No process has this id. */
const gone = `${hostname()} 4194999 killed`;

describe("a job", () => {
  it("is worked on by one runner, and another finds nothing to do", async () => {
    const jobId = await newJob();
    expect(await jobs.claim(jobId, { owner: "elsewhere 1 a", now: now(), until: later() })).toBeDefined();
    expect(await workOn<Detail>(jobId, async () => expect.unreachable())).toBeUndefined();
  });

  it("is taken up at once when its runner on this machine is no more", async () => {
    const jobId = await newJob();
    await jobs.claim(jobId, { owner: gone, now: now(), until: later() });
    expect([
      isAbandoned(gone),
      isAbandoned("elsewhere 1 a"),
      isAbandoned(`${hostname()} ${process.ppid} x`),
    ]).toEqual([true, false, false]);
    const done = await workOn<Detail>(jobId, async ({ detail }) => ({ state: "done", detail, done: 10 }));
    expect(done).toMatchObject({ state: "done", done: 10, detail: { note: "12345678901234567890" } });
    expect(done?.leaseOwner).toBeUndefined();
  });

  it("is taken up when a lease has run out, and who had it learns so", async () => {
    const jobId = await newJob();
    const worked = await workOn<Detail>(jobId, async ({ detail }, { report }) => {
      await report({ done: 3 });
      // Meanwhile this runner was silent for too long.
      await jobs.claim(jobId, { owner: "elsewhere 1 a", now: later(), until: later() });
      await expect(report({ done: 4 })).rejects.toThrow(LeaseLost);
      return { state: "done", detail };
    });
    expect(worked).toBeUndefined();
    expect(await jobs.find(jobId)).toMatchObject({ state: "running", done: 3, leaseOwner: "elsewhere 1 a" });
  });

  it("keeps its lease when the work fails, until it runs out", async () => {
    const jobId = await newJob();
    await expect(workOn(jobId, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    const job = await jobs.find(jobId);
    expect(job && isFree(job, now())).toBe(false);
    expect(job && isFree(job, later())).toBe(true);
  });

  it("moves on only from the states that are named", async () => {
    const jobId = await newJob("checked");
    expect(await jobs.move(jobId, ["running"], { state: "canceling" })).toBeUndefined();
    expect(await jobs.move(jobId, ["checked"], { state: "running", failure: "" })).toMatchObject({
      state: "running",
    });
    expect((await jobs.listRecent("sample", 3))[0]?.jobId).toBe(jobId);
  });
});
