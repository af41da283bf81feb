import type { Problem, Result } from "@/lib/result";
import type { TableView } from "@/lib/tables/table";
import type { Asked } from "./address";
import type { AttributeType, RawItem } from "./attribute";
import type { Column } from "./columns";
import type { Plan } from "./plan";
import type { ReadRequest } from "./read-request";
import type { Receipt } from "./receipt";
import type { Where } from "./snippets";

/** One value in the table of results; `cut` where the whole is longer than what is shown. */
export type Cell = { text: string; type: AttributeType; cut: boolean } | undefined;

export type Row = {
  /** The item's key attributes. */
  key: RawItem;
  /** The key in words, `FL100` or `FL100, 2026-06-10`. */
  name: string;
  href: string;
  cells: Cell[];
};

/** A page of what was found, as it is drawn. */
export type Answered = {
  plan: Plan;
  request: ReadRequest;
  /** Shown, in this order; `found` are all that the page's items have. */
  columns: Column[];
  found: Column[];
  rows: Row[];
  /** The items as JSON, for that view. */
  json?: string[];
  matched: number;
  scanned: number;
  isCutShort: boolean;
  receipt: Receipt;
  /** The addresses of the pages beside it. */
  previous?: string;
  next?: string;
};

export type ExplorerView = {
  table: TableView;
  asked: Asked;
  answer: Promise<Result<Answered, Problem>>;
  /** The cursor of the address belonged to another question: this is the first page. */
  strayCursor: boolean;
  where: Where;
  mayWrite: boolean;
  mayExport: boolean;
};

/** How far a Scan to the end has come; `items` with its end. */
export type FullScan = {
  segments: { scanned: number; matched: number; isDone: boolean }[];
  scanned: number;
  matched: number;
  isDone: boolean;
  kept: number;
  attributes: { name: string; count: number; types: AttributeType[] }[];
  receipt: Receipt;
  items?: RawItem[];
};

/** One line of the stream of a Scan to the end. */
export type FullScanLine = { progress: FullScan } | { end: FullScan } | { problem: Problem };
