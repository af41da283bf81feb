import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { percentile } from "./measure";

const times = 200;

/**
 * Milliseconds until the disk under a folder has 4 KB for good, the middle of 200 times. On it hangs what the import gains: a plain
 * batch makes DynamoDB Local wait for several flushes a row, a transaction for a few in all. Virtual disks that only say that they
 * flushed take 0.2 ms, those of laptops 0.5 and more.
 */
export function flushTime(folder: string): number {
  const file = openSync(path.join(folder, "flush"), "w");
  const page = Buffer.alloc(4_096);
  const taken = Array.from({ length: times }, () => {
    const from = performance.now();
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    return performance.now() - from;
  });
  closeSync(file);
  return percentile(taken, 0.5);
}
