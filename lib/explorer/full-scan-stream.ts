import { log } from "@/lib/log";
import type { Problem } from "@/lib/result";
import type { ReadRequest } from "./read-request";
import { scanAll } from "./repository";
import type { FullScanLine } from "./screen";

/** How many matches come with the end. */
const keep = 200;
/** Milliseconds between two lines of progress. */
const pace = 150;

const broken: Problem = {
  code: "unknown-outcome",
  message: "Reading stopped because of a fault of this program. It is written down; nothing was changed.",
};

/** A Scan to the end as lines of JSON: progress, then the end or a problem. It stops when nobody reads it any more. */
export function fullScanStream(
  request: ReadRequest,
  segments: number,
  gone: AbortSignal,
): ReadableStream<Uint8Array> {
  const stop = new AbortController();
  const signal = AbortSignal.any([gone, stop.signal]);
  const encoder = new TextEncoder();
  let isOpen = true;
  return new ReadableStream({
    async start(controller) {
      const say = (line: FullScanLine) => {
        if (isOpen) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      let said = 0;
      try {
        const scanned = await scanAll(request, {
          segments,
          keep,
          signal,
          onProgress: (progress) => {
            if (performance.now() - said < pace) return;
            said = performance.now();
            say({ progress });
          },
        });
        say(scanned.ok ? { end: scanned.value } : { problem: scanned.error });
      } catch (error) {
        log().error({ err: error }, "scan to the end failed");
        say({ problem: broken });
      }
      if (isOpen) controller.close();
    },
    cancel() {
      isOpen = false;
      stop.abort();
    },
  });
}
