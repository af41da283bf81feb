import { isTransient } from "@/lib/dynamo/faults";
import { log } from "@/lib/log";
import type { Problem } from "@/lib/result";
import { FileProblem } from "@/lib/transfer/formats/problem";
import type { SourceRow } from "@/lib/transfer/formats/row";
import { wrongFileName, wrongHead, wrongLine } from "@/lib/transfer/wrong-file";
import { loadFile } from "./load";
import { checkFile, type LoadFile, openFile } from "./read";
import type { LoadPlan } from "./schema";
import type { Loaded, LoadLine } from "./screen";
import type { Upload } from "./upload";

/** Milliseconds between two lines of progress. */
const pace = 150;

type Say = (line: LoadLine) => void;

export type LoadWish = {
  upload: Upload;
  table: LoadFile["table"];
  plan: LoadPlan;
  fileName: string;
  /** Check only, and write nothing. */
  isCheck: boolean;
  /** Ends it at the next batch. */
  signal: AbortSignal;
  /** Told how a load ended, also when nobody reads the stream any more. */
  onLoaded: (loaded: Loaded) => void;
  onOver: () => void;
};

function problemOf(error: unknown): Problem {
  if (error instanceof FileProblem) return { code: "invalid", message: error.message };
  log().error({ err: error }, "load failed");
  return isTransient(error)
    ? { code: "busy", message: "The database is busy or cannot be reached. Try again in a moment." }
    : { code: "unknown-outcome", message: "A fault of this program ended it. It is written down." };
}

/** Says at most so often what goes by fast. */
function paced(say: Say): Say {
  let said = 0;
  return (line) => {
    if (performance.now() - said < pace) return;
    said = performance.now();
    say(line);
  };
}

async function work(wish: LoadWish, say: Say): Promise<void> {
  const { upload, table, plan, fileName, isCheck, signal, onLoaded } = wish;
  const file = await openFile(upload.open, table, plan);
  say({ head: wrongHead(file.headers, file.format), wrongName: wrongFileName(fileName, file.format) });
  const now = paced(say);
  const onWrong = (source: SourceRow, reasons: string[]) => {
    const text = wrongLine(source, reasons, file.headers, file.format);
    say({ wrong: { line: source.line, why: reasons.join(" "), text } });
  };
  if (isCheck) {
    const onRow = (reading: number) => {
      now({ reading });
      return !signal.aborted;
    };
    const checked = await checkFile(file, { onRow, onWrong });
    if (checked) say({ checked });
    return;
  }
  const loaded = await loadFile(
    file,
    { signal },
    {
      onRead: (reading) => now({ reading }),
      onProgress: ({ done, of, loaded: stored, there, wrong, resent, capacity, ms }) =>
        now({ progress: { done, of, loaded: stored, there, wrong, resent, capacity, ms } }),
      onWrong,
    },
  );
  onLoaded(loaded);
  say({ loaded });
}

/**
 * A dry run or a load as lines of JSON: progress and wrong rows as they come, then the end or a problem. The file is gone when it is
 * over. A reader who goes away ends it, as `signal` does.
 */
export function loadStream(wish: LoadWish): ReadableStream<Uint8Array> {
  const gone = new AbortController();
  const signal = AbortSignal.any([wish.signal, gone.signal]);
  const encoder = new TextEncoder();
  let isOpen = true;
  return new ReadableStream({
    start(controller) {
      const say: Say = (line) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      work({ ...wish, signal }, say)
        .catch((error) => say({ problem: problemOf(error) }))
        .finally(async () => {
          await wish.upload.discard();
          wish.onOver();
          if (isOpen) controller.close();
        });
    },
    cancel() {
      isOpen = false;
      gone.abort();
    },
  });
}
