import { createReadStream } from "node:fs";
import { ulid } from "ulid";
import type { Actor } from "@/lib/audit/event";
import type { JobState } from "@/lib/jobs/job";
import * as jobs from "@/lib/jobs/repository";
import { type Answer, err, ok, type Problem } from "@/lib/result";
import { forgetUpload, hasUpload, keepUpload } from "./folder";
import { FileProblem } from "./formats/problem";
import type { ImportDetail, ImportJob } from "./import-job";
import { fingerprint, mappingProblems } from "./mapping";
import { lookAt } from "./open-file";
import type { ImportProgress, KeptRecord, OpenedFile, RowVerdict } from "./progress";
import { rememberMapping } from "./remembered";
import { continueImport } from "./runner";
import type { FileFormat, ImportPlan, RecordKind, VerdictPage } from "./schema";
import { verdictPage } from "./schema";
import { progressOfJob } from "./standing";
import { readVerdicts } from "./verdict-file";
import { wrongFileName, wrongFileOf } from "./wrong-file";

/** The kind of job that an import is. */
const kind = "import";

const noImport: Problem = { code: "not-found", message: "There is no such import." };

function refused(message: string): { ok: false; error: Problem } {
  return err({ code: "refused", message });
}

async function looked(jobId: string, fileName: string, asked: Parameters<typeof lookAt>[1] = {}) {
  try {
    return ok(await lookAt({ jobId, fileName }, asked));
  } catch (error) {
    if (error instanceof FileProblem) return refused(error.message);
    throw error;
  }
}

/**
 * Keeps an uploaded file (or pasted text), gzipped or not, of any length, and looks at its beginning: the first step of an
 * import, a job in the state `opened`. Refuses, keeping nothing, a file that cannot be read: in words, with the line.
 */
export async function receiveFile(
  chunks: AsyncIterable<Uint8Array>,
  fileName: string,
  who: Actor,
): Promise<Answer<OpenedFile>> {
  const jobId = ulid();
  const name =
    fileName
      .replace(/[\\/\p{C}]/gu, " ")
      .trim()
      .slice(0, 200) || "pasted rows";
  const bytes = await keepUpload(jobId, chunks);
  try {
    const opened = await looked(jobId, name);
    if (opened.ok) await storeOpened(jobId, { fileName: name, bytes }, who);
    else await forgetUpload(jobId);
    return opened;
  } catch (error) {
    await forgetUpload(jobId);
    throw error;
  }
}

async function storeOpened(jobId: string, detail: ImportDetail, who: Actor): Promise<void> {
  const now = new Date().toISOString();
  await jobs.insert({
    jobId,
    kind,
    state: "opened",
    createdAt: now,
    createdBy: who.userId,
    createdByName: who.name,
    updatedAt: now,
    done: 0,
    of: 0,
    detail,
  });
}

async function findImport(jobId: string): Promise<ImportJob | undefined> {
  const job = await jobs.find<ImportDetail>(jobId);
  return job?.kind === kind ? job : undefined;
}

type Asked = { kind?: RecordKind | undefined; format?: FileFormat | undefined };

/** Looks at the file of an import again, read as another kind of record or another format. Refuses as `receiveFile` does. */
export async function inspectFile(jobId: string, asked: Asked = {}): Promise<Answer<OpenedFile>> {
  const job = await findImport(jobId);
  return job ? inspectUpload(progressOfJob(job), asked) : err(noImport);
}

/** The same for an import that was read already. */
export async function inspectUpload(
  { jobId, fileName }: Pick<ImportProgress, "jobId" | "fileName">,
  asked: Asked,
): Promise<Answer<OpenedFile>> {
  if (!hasUpload(jobId)) return refused("The file of this import is not on this server. Upload it again.");
  return looked(jobId, fileName, asked);
}

/** Moves a job on and sets a runner to work on it. */
async function go(
  jobId: string,
  from: readonly JobState[],
  state: JobState,
  detail: ImportDetail,
): Promise<Answer<ImportProgress>> {
  const job = await jobs.move<ImportDetail>(jobId, from, { state, done: 0, of: 0, detail, failure: "" });
  if (!job)
    return err({ code: "conflict", message: "This import has moved on meanwhile. Look at it again." });
  continueImport(jobId);
  return ok(progressOfJob(job));
}

/**
 * Begins the dry run: every row is read and compared with what is stored, and nothing is written. The mapping is remembered for
 * files with the same headers. Refuses a mapping that cannot be (with every reason), and an import that has begun to write.
 */
export async function startCheck(jobId: string, plan: ImportPlan): Promise<Answer<ImportProgress>> {
  const job = await findImport(jobId);
  if (!job) return err(noImport);
  const problems = mappingProblems(plan.mapping, plan.kind);
  if (problems.length > 0) return refused(problems.join(" "));
  if (!progressOfJob(job).may.check)
    return refused("This import cannot be checked anew. Upload the file again.");
  const { fileName, bytes } = job.detail;
  await rememberMapping(fingerprint(Object.keys(plan.mapping), plan.kind), plan.mapping);
  return go(jobId, ["opened", "checked", "failed", "canceled"], "checking", { fileName, bytes, plan });
}

/** Rows of a check in the order of the file, at most 1,000 of each verdict, a page after a row number. */
export async function verdictsOf(page: VerdictPage): Promise<{ rows: RowVerdict[]; more: boolean }> {
  const { jobId, ...asked } = verdictPage.parse(page);
  return readVerdicts(jobId, asked);
}

/**
 * Begins to write a checked import, or goes on with one that was canceled half way, by `who`: under them the rows stand in history. Refuses
 * one that is in another state.
 */
export async function startImport(jobId: string, who: Actor): Promise<Answer<ImportProgress>> {
  const job = await findImport(jobId);
  if (!job) return err(noImport);
  if (!progressOfJob(job).may.start)
    return refused("This import is not checked, or it is under way or over. Look at it again.");
  const runBy = { userId: who.userId, name: who.name };
  return go(jobId, ["checked", "canceled", "failed"], "running", { ...job.detail, runBy });
}

/** How an import stands; undefined when there is none. Also wakes it where its runner died: ask every second or two. */
export async function progressOf(jobId: string): Promise<ImportProgress | undefined> {
  return (await standingOf(jobId))?.progress;
}

/** The same, with the records that an undo left alone, and why; the first 200. */
export async function standingOf(
  jobId: string,
): Promise<{ progress: ImportProgress; kept: KeptRecord[] } | undefined> {
  const job = await findImport(jobId);
  if (!job) return undefined;
  continueImport(jobId, job);
  const progress = progressOfJob(job);
  return { progress, kept: progress.undone ? (job.detail.kept ?? []) : [] };
}

/** The latest imports, newest first, at most 100. */
export async function listImports(size = 20): Promise<ImportProgress[]> {
  return (await jobs.listRecent<ImportDetail>(kind, size)).map(progressOfJob);
}

/**
 * Stops a check, an import or an undo at the next row. What was written stays, is counted, and can be undone or gone on with.
 */
export async function cancelJob(jobId: string): Promise<Answer<ImportProgress>> {
  const job = await jobs.move<ImportDetail>(jobId, ["checking", "running", "undoing", "canceling"], {
    state: "canceling",
  });
  if (!job) return (await findImport(jobId)) ? refused("Nothing is under way any more.") : err(noImport);
  continueImport(jobId, job);
  return ok(progressOfJob(job));
}

/**
 * Takes a whole import back, as a job: what it made goes, what it changed becomes what it was, each only where nothing else
 * changed the record since. The rest is kept, counted, and listed by `standingOf`. Refuses an import that wrote nothing.
 */
export async function undoImport(jobId: string, who: Actor): Promise<Answer<ImportProgress>> {
  const job = await findImport(jobId);
  if (!job) return err(noImport);
  if (!progressOfJob(job).may.undo) return refused("This import wrote nothing that could be taken back.");
  const { undone: _before, undoFrom: _from, kept: _kept, ...detail } = job.detail;
  return go(jobId, ["done", "canceled", "failed"], "undoing", {
    ...detail,
    undoneBy: { userId: who.userId, name: who.name },
  });
}

/** The wrong rows of an import as a file in the format that they came in, each with its reason; undefined where there are none. */
export async function wrongRowsOf(
  jobId: string,
): Promise<{ fileName: string; type: string; chunks: AsyncIterable<Uint8Array> } | undefined> {
  const job = await findImport(jobId);
  if (!job?.detail.plan || !progressOfJob(job).wrongRows) return undefined;
  const { format } = job.detail.plan;
  return {
    fileName: wrongFileName(job.detail.fileName, format),
    type: format === "csv" ? "text/csv; charset=utf-8" : "application/x-ndjson; charset=utf-8",
    chunks: createReadStream(wrongFileOf(jobId)),
  };
}
