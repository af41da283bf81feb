import "server-only";
import { z } from "zod";
import { allowed } from "@/lib/auth/session";
import { err, ok, type Problem, type Result } from "@/lib/result";
import type { Download } from "@/lib/transfer/attachment";
import { exportFormats } from "@/lib/transfer/export-formats";
import { fileStream } from "@/lib/transfer/file-stream";
import { fileTypes, writeRows } from "@/lib/transfer/write-rows";
import { nothingAsked, readAsked } from "./address";
import { planFor } from "./answer";
import { itemsFound } from "./export";
import { positionKeys } from "./read-request";
import { answered, findTable } from "./repository";
import { signInRefusal } from "./sign-ins";

const request = z.object({ format: z.enum(exportFormats), all: z.literal("1").optional().catch(undefined) });

function refused(code: Problem["code"], message: string): { ok: false; error: Problem } {
  return err({ code, message });
}

/**
 * What an address of the explorer asks of a table, all of it and in its order, as a file; with `all=1` every item. Columns narrow
 * it only where the address reads nothing else (`only=1`). For who may read tables and export.
 */
export async function getTableExport(
  name: string,
  address: Record<string, unknown>,
): Promise<Result<Download, Problem>> {
  const { role } = await allowed("explorer.read");
  await allowed("records.export");
  const secret = signInRefusal(role, name);
  if (secret) return err(secret);
  const wanted = request.safeParse(address);
  if (!wanted.success) return refused("invalid", "Say which format: csv, jsonl or dynamodb.");
  const table = await findTable(name);
  if (!table) return refused("not-found", `There is no table ${name}.`);
  const { format, all } = wanted.data;
  const { asked, wrong } = all ? { asked: nothingAsked } : readAsked(address);
  if (wrong) return refused("invalid", wrong);
  const planned = planFor(table, { ...asked, count: false, trail: [] });
  if (!planned.ok) return planned;
  const { request: read, plan } = planned.value;
  const { ending, mime } = fileTypes[format];
  const rows = writeRows(format, () => itemsFound(read), positionKeys(table, plan.index));
  const body = await answered(() => fileStream(rows));
  if (!body.ok) return body;
  return ok({ fileName: `${name}${asked.condition ? ".found" : ""}.${ending}`, mime, body: body.value });
}
