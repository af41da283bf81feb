import type { Actor } from "@/lib/audit/event";
import { olga } from "@/lib/flights/sample-flight";
import type { Answer } from "@/lib/result";
import { progressOf, receiveFile, startCheck, startImport, undoImport } from "./imports";
import type { ImportProgress, OpenedFile } from "./progress";
import { importRests } from "./runner";
import type { ImportPlan } from "./schema";

export const importer = { userId: "user-importer", name: "Ola Importer" };

/** A file as it comes in from a browser: in pieces that end anywhere. */
export async function* asUpload(text: string | Uint8Array, piece = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text as string);
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

/** What an answer holds, where it must hold something. */
export function held<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** Uploads a file. */
export async function opened(text: string | Uint8Array, name = "rows.csv"): Promise<OpenedFile> {
  return held(await receiveFile(asUpload(text), name, importer));
}

/** How an opened file would be read, with what is said otherwise. */
export function planOf(file: OpenedFile, otherwise: Partial<ImportPlan> = {}): ImportPlan {
  const { kind, format, mapping } = file;
  return { kind, format, mapping, mode: "both", duplicates: "refuse", ...otherwise };
}

async function rested(jobId: string): Promise<ImportProgress> {
  await importRests(jobId);
  const progress = await progressOf(jobId);
  if (!progress) throw new Error("the import is gone");
  return progress;
}

/** Checks a file to the end. */
export async function checked(
  file: OpenedFile,
  otherwise: Partial<ImportPlan> = {},
): Promise<ImportProgress> {
  held(await startCheck(file.jobId, planOf(file, otherwise)));
  return rested(file.jobId);
}

/** Imports a checked file to the end. */
export async function ran(jobId: string, who: Actor = olga): Promise<ImportProgress> {
  held(await startImport(jobId, who));
  return rested(jobId);
}

/** Uploads, checks and imports a file. */
export async function imported(
  text: string | Uint8Array,
  otherwise: Partial<ImportPlan> = {},
  name?: string,
): Promise<ImportProgress> {
  const file = await opened(text, name);
  await checked(file, otherwise);
  return ran(file.jobId);
}

/** Takes an import back to the end. */
export async function undone(jobId: string): Promise<ImportProgress> {
  held(await undoImport(jobId, importer));
  return rested(jobId);
}
