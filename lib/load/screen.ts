import type { RawItem } from "@/lib/explorer/attribute";
import type { Where } from "@/lib/explorer/snippets";
import type { Problem } from "@/lib/result";
import type { TableView } from "@/lib/tables/table";
import type { FileFormat } from "@/lib/transfer/schema";

/** The page of a table into which items are loaded. */
export type LoadScreen = { table: TableView; where: Where; see?: { href: string; label: string } };

/** One of the first rows of a file: the item as it will be, or why it will not. */
export type ShownRow = { line: number; json?: string; note?: string; reasons: string[] };

/** What a dry run finds. `rows` are `loads`, `yields` (to a row of the same key) and `wrong` together. */
export type Checked = {
  format: FileFormat;
  rows: number;
  loads: number;
  yields: number;
  wrong: number;
  first: ShownRow[];
  /** Some of the items, for the code. */
  sample: RawItem[];
};

/** How far a load has come: rows handled of those that are to be written, and what became of them. */
export type LoadProgress = {
  done: number;
  of: number;
  loaded: number;
  /** There already, and left as they were. */
  there: number;
  wrong: number;
  /** Sent again because DynamoDB left them unprocessed or did not answer. */
  resent: number;
  /** Write units. */
  capacity: number;
  ms: number;
};

/** How a load ended. */
export type Loaded = LoadProgress & {
  rows: number;
  yields: number;
  /** Not taken by the database, however often they were sent. */
  left: number;
  /** Sent, and no answer came back: stored or not. */
  unsure: number;
  isStopped: boolean;
  /** Why it ended early. */
  problem?: Problem;
};

/** What a server says of a load that it is to stop; nothing is written of one that it still takes in. */
export type Stopped = { isStopping: boolean; isUploading: boolean };

/** A row that was not taken: why, and the row as it goes into the file of wrong rows. */
export type WrongRow = { line: number; why: string; text: string };

/** One line of the stream of a dry run or a load. `head` is the first line of the file of wrong rows. */
export type LoadLine =
  | { head: string; wrongName: string }
  | { reading: number }
  | { progress: LoadProgress }
  | { wrong: WrongRow }
  | { checked: Checked }
  | { loaded: Loaded }
  | { problem: Problem };
