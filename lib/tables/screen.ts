import type { Where } from "@/lib/explorer/snippets";
import type { TableView } from "./table";

export type TableList = {
  tables: TableView[];
  /** The name after which the next page starts. */
  next?: string;
  where: Where;
  /** Counts are exact on DynamoDB Local, and up to six hours old on AWS. */
  isExact: boolean;
  mayChange: boolean;
};

/** What may be done to a table; a sentence says why something may not. */
export type TableDetail = {
  table: TableView;
  where: Where;
  isExact: boolean;
  isLoopback: boolean;
  mayChange: boolean;
  underWay?: string;
  whyNot: { addIndex?: string; expiry?: string; remove?: string; drop: Record<string, string> };
};
