import { explain } from "@/lib/dynamo/explain";
import { err, ok, type Problem, type Result } from "@/lib/result";
import * as tables from "@/lib/tables/repository";
import type { TableView } from "@/lib/tables/table";
import { scanAll as scanToEnd } from "./parallel-scan";
import { readPage as readFullPage } from "./read-page";

/** What DynamoDB refuses becomes the problem that it is; faults of the program are thrown on. */
export async function answered<T>(read: () => Promise<T>): Promise<Result<T, Problem>> {
  try {
    return ok(await read());
  } catch (error) {
    const problem = explain(error);
    if (problem) return err(problem);
    throw error;
  }
}

/** Any table that these credentials see, as it stands; undefined when there is none of that name. */
export async function findTable(name: string): Promise<TableView | undefined> {
  return tables.find(name);
}

/** A page of what is asked; see `readPage` of read-page.ts. */
export function readPage(...asked: Parameters<typeof readFullPage>) {
  return answered(() => readFullPage(...asked));
}

/** A Scan to the end; see `scanAll` of parallel-scan.ts. */
export function scanAll(...asked: Parameters<typeof scanToEnd>) {
  return answered(() => scanToEnd(...asked));
}
