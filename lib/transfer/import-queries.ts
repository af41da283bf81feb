import "server-only";
import { Readable } from "node:stream";
import { z } from "zod";
import { forbiddenSentence, may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import { env } from "@/lib/env";
import { type Answer, err } from "@/lib/result";
import type { Download } from "./attachment";
import {
  inspectUpload,
  listImports,
  progressOf,
  receiveFile,
  standingOf,
  verdictsOf,
  wrongRowsOf,
} from "./imports";
import type { Counts, ImportProgress, OpenedFile } from "./progress";
import { fileFormats, recordKinds, type Verdict, verdicts } from "./schema";
import type { ImportView } from "./screen";
import { targetsOf } from "./targets";
import { mostShown } from "./verdict-file";

/** The latest imports, newest first, for who may import. */
export async function getImports(): Promise<ImportProgress[]> {
  await allowed("records.import");
  return listImports();
}

const wanted = z.object({
  kind: z.enum(recordKinds).optional().catch(undefined),
  format: z.enum(fileFormats).optional().catch(undefined),
  columns: z.literal("1").optional().catch(undefined),
  show: z.enum(verdicts).optional().catch(undefined),
  after: z.coerce.number().int().min(0).catch(0),
});

const rowsShown = 50;

/** How many rows of a verdict are listed, where one that is shown has more. */
function mostListed(checked: Counts, show: Verdict | undefined): { mostListed?: number } {
  const cut = (show ? [show] : verdicts).some((verdict) => checked[verdict] > mostShown);
  return cut ? { mostListed: mostShown } : {};
}

/** One import with what its step needs: columns to map, rows judged, records kept; null when there is none. */
export async function getImport(jobId: string, address: Record<string, unknown>): Promise<ImportView | null> {
  await allowed("records.import");
  const stands = await standingOf(jobId);
  if (!stands) return null;
  const { progress, kept } = stands;
  const { kind, format, columns, show, after } = wanted.parse(address);
  const mapping = progress.may.check && (columns === "1" || !progress.checked);
  if (mapping) {
    const { plan } = progress;
    const asked = { kind: kind ?? plan?.kind, format: format ?? plan?.format };
    const opened = await inspectUpload(progress, asked);
    if (!opened.ok) return { progress, unreadable: opened.error.message, kept };
    const targets = targetsOf(opened.value.kind).map(({ name, label }) => ({ name, label }));
    return { progress, columns: { opened: opened.value, targets }, kept };
  }
  if (!progress.checked) return { progress, kept };
  const judged = await verdictsOf({ jobId, after, size: rowsShown, ...(show ? { verdict: show } : {}) });
  const listed = mostListed(progress.checked, show);
  return { progress, judged: { ...judged, ...listed, after, ...(show ? { show } : {}) }, kept };
}

/** How an import stands, for a page that follows it; undefined when there is none or it is not theirs to see. */
export async function getProgress(jobId: string): Promise<ImportProgress | undefined> {
  const user = await currentUser();
  return user && may(user.role, "records.import") ? progressOf(jobId) : undefined;
}

/** Takes a file in as a stream, from Apron's own pages only and from who may import. */
export async function receiveUpload(
  body: ReadableStream<Uint8Array> | null,
  fileName: string,
  origin: string | null,
): Promise<Answer<OpenedFile>> {
  if (origin !== env().origin)
    return err({ code: "forbidden", message: "This may be asked from Apron's own pages only." });
  const user = await currentUser();
  if (!user)
    return err({
      code: "forbidden",
      message: "You are signed out. Sign in again in another tab and come back.",
    });
  if (!may(user.role, "records.import"))
    return err({ code: "forbidden", message: forbiddenSentence(user.role, "records.import") });
  if (!body) return err({ code: "invalid", message: "No file came with this." });
  return receiveFile(body, fileName, { userId: user.userId, name: user.name });
}

/** The rows that were wrong, as a file; undefined where there are none. For who may import. */
export async function getWrongRows(jobId: string): Promise<Download | undefined> {
  await allowed("records.import");
  const file = await wrongRowsOf(jobId);
  if (!file) return undefined;
  const body = Readable.toWeb(Readable.from(file.chunks)) as ReadableStream<Uint8Array>;
  return { fileName: file.fileName, mime: file.type, body };
}
