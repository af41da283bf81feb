import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { z } from "zod";
import { counted, figure } from "@/lib/format";
import { isWorking } from "@/lib/jobs/job";
import type { Answer } from "@/lib/result";
import {
  inspectFile,
  progressOf,
  receiveFile,
  startCheck,
  startImport,
  undoImport,
  verdictsOf,
  wrongRowsOf,
} from "@/lib/transfer/imports";
import type { Counts, ImportProgress, OpenedFile } from "@/lib/transfer/progress";
import { importRests } from "@/lib/transfer/runner";
import { importPlan } from "@/lib/transfer/schema";
import { StartFailure } from "./failure";
import { progressBar, say } from "./screen";
import { setUpTables } from "./set-up-database";

const usage = `Give a file: npm run import -- flights.csv [--kind flights|bookings] [--format csv|json|jsonl|dynamodb|ssim]
  [--mode create|update|both] [--duplicates first|last|refuse] [--map column=target ...] [--check]
or an import: --continue <import>, --undo <import>.`;

/** Who imports from the command line, as the history tells it. */
const who = { userId: "command-line", name: "Command line" };

const options = {
  kind: { type: "string" },
  format: { type: "string" },
  mode: { type: "string", default: "both" },
  duplicates: { type: "string", default: "refuse" },
  map: { type: "string", multiple: true, default: [] as string[] },
  check: { type: "boolean", default: false },
  continue: { type: "string" },
  undo: { type: "string" },
} as const;

function asked(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new StartFailure("environment", `${error instanceof Error ? error.message : ""}\n${usage}`);
  }
}

function held<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new StartFailure("environment", answer.error.message);
}

function chosen<T extends z.ZodType>(schema: T, value: unknown, what: string): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new StartFailure("environment", `${String(value)} is no ${what}.\n${usage}`);
}

function told({ create, update, same, wrong }: Counts): string {
  return `${figure(create)} to make, ${figure(update)} to change, ${figure(same)} the same, ${figure(wrong)} wrong`;
}

/** Shows a bar until nothing more is done on an import. */
async function watched(jobId: string, about: string): Promise<ImportProgress> {
  const bar = progressBar(about);
  let progress = await progressOf(jobId);
  while (progress && isWorking(progress.state)) {
    if (progress.of > 0) bar.at(progress.done, progress.of);
    await delay(250);
    progress = await progressOf(jobId);
  }
  await importRests(jobId);
  if (!progress) throw new StartFailure("environment", "There is no such import.");
  const { checked, imported, undone, state, failure } = progress;
  if (state === "checked" && checked) bar.end(told(checked));
  else if (state === "undone" && undone) bar.end(`${undone.restored} taken back, ${undone.kept} kept`);
  else
    bar.end(
      failure ??
        (imported
          ? told(imported).replaceAll(" to make", " made").replaceAll(" to change", " changed")
          : state),
    );
  return progress;
}

function openedAs(file: OpenedFile, values: ReturnType<typeof asked>["values"]) {
  const mapping = { ...file.mapping };
  for (const pair of values.map) {
    const [column = "", target = ""] = pair.split("=");
    if (!(column in mapping))
      throw new StartFailure("environment", `There is no column ${column}: ${file.headers.join(", ")}.`);
    mapping[column] = target;
  }
  const { mode, duplicates } = values;
  return importPlan.parse({
    kind: file.kind,
    format: file.format,
    mapping,
    mode: chosen(importPlan.shape.mode, mode, "mode"),
    duplicates: chosen(importPlan.shape.duplicates, duplicates, "rule for duplicates"),
  });
}

async function showWrong(jobId: string): Promise<void> {
  const { rows } = await verdictsOf({ jobId, verdict: "wrong", size: 5 });
  for (const { line, reasons } of rows) say(`line ${line}`, reasons.join(" "));
}

/** Puts the wrong rows beside the file; corrected there, they can be imported by themselves. */
async function keepWrong(jobId: string, file: string): Promise<void> {
  const wrong = await wrongRowsOf(jobId);
  if (!wrong) return;
  const beside = path.join(path.dirname(file), wrong.fileName);
  await writeFile(beside, wrong.chunks);
  say("wrong rows", `${beside}: correct them there and import that file`);
}

async function importFile(file: string, values: ReturnType<typeof asked>["values"]): Promise<ImportProgress> {
  const stream = createReadStream(file);
  await new Promise<void>((resolve, reject) => {
    stream.once("open", () => resolve());
    stream.once("error", () => reject(new StartFailure("environment", `${file} cannot be read.`)));
  });
  let opened = held(await receiveFile(stream, path.basename(file), who));
  const { jobId } = opened;
  if (values.kind || values.format)
    opened = held(
      await inspectFile(jobId, {
        ...(values.kind ? { kind: chosen(importPlan.shape.kind, values.kind, "kind of record") } : {}),
        ...(values.format ? { format: chosen(importPlan.shape.format, values.format, "format") } : {}),
      }),
    );
  const plan = openedAs(opened, values);
  say("import", `${jobId}, ${opened.kind} from ${opened.format}`);
  for (const [column, target] of Object.entries(plan.mapping)) say("", `${column} → ${target}`);
  held(await startCheck(jobId, plan));
  const checked = await watched(jobId, "check");
  await showWrong(jobId);
  if (values.check || checked.state !== "checked") return checked;
  held(await startImport(jobId, who));
  const done = await watched(jobId, "import");
  await keepWrong(jobId, file);
  return done;
}

/**
 * `npm run import`: checks a file and imports it, with a bar; `--check` only checks. `--continue` goes on with an import that was
 * broken off, `--undo` takes one back. The process ends with code 1 when rows were wrong or the import failed.
 */
export async function importCommand(args: string[], { here }: { here: boolean }): Promise<void> {
  const { values, positionals } = asked(args);
  if (here) await setUpTables();
  const [file] = positionals;
  const from = performance.now();
  let progress: ImportProgress;
  if (values.undo) {
    held(await undoImport(values.undo, who));
    progress = await watched(values.undo, "undo");
  } else if (values.continue) {
    const now = await progressOf(values.continue);
    if (now?.may.start) held(await startImport(values.continue, who));
    progress = await watched(values.continue, "import");
  } else if (file) progress = await importFile(file, values);
  else throw new StartFailure("environment", usage);
  const seconds = (performance.now() - from) / 1_000;
  const rows = progress.imported?.rows ?? progress.checked?.rows ?? 0;
  say("took", `${seconds.toFixed(1)} s for ${counted(rows, "row")}`);
  if (progress.may.undo) say("undo", `npm run import -- --undo ${progress.jobId}`);
  if (progress.state === "failed" && progress.failure) say("failed", progress.failure);
  if (progress.state === "failed" || (progress.imported ?? progress.checked)?.wrong) process.exitCode = 1;
}
