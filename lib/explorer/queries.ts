import "server-only";
import { cache } from "react";
import { forbiddenSentence, may } from "@/lib/auth/roles";
import { allowed, currentUser } from "@/lib/auth/session";
import { readCursor, writeCursor } from "@/lib/cursor";
import { env } from "@/lib/env";
import { err, ok, type Problem, type Result } from "@/lib/result";
import { listTables } from "@/lib/tables/queries";
import type { TableList } from "@/lib/tables/screen";
import type { TableView } from "@/lib/tables/table";
import { type Asked, askedAddress, longerTrail, readAsked, shorterTrail, wayText } from "./address";
import { type Planned, planFor } from "./answer";
import type { RawItem } from "./attribute";
import { type Column, discover } from "./columns";
import { fullScanStream } from "./full-scan-stream";
import { positionKeys } from "./read-request";
import { findTable, readPage } from "./repository";
import { jsonOf, rowOf } from "./rows";
import type { Answered, ExplorerView } from "./screen";
import { signInRefusal } from "./sign-ins";
import type { Where } from "./snippets";

/** How long a page may go on reading, and a count, in milliseconds; then it says how far it came. */
const pagePatience = 10_000;
const countPatience = 20_000;

/** How many columns are shown where the address names none. */
const mostColumns = 12;

/** Where these tables are, for code that others run. */
export function whereTables(): Where {
  const { region, dynamodbEndpoint: endpoint } = env();
  return { region, ...(endpoint ? { endpoint } : {}) };
}

const tableOf = cache(async (name: string): Promise<TableView | undefined> => {
  await allowed("explorer.read");
  return findTable(name);
});

/** What a cursor belongs to: the same items in the same order. */
function listOf(table: TableView, { plan }: Planned, { newestFirst }: Asked): string {
  const { key, filter } = plan;
  return `explorer ${table.name} ${wayText(plan)} ${newestFirst} ${JSON.stringify([key, filter])}`;
}

function shownColumns({ columns }: Asked, found: readonly Column[]): Column[] {
  if (columns.length === 0) return found.slice(0, mostColumns);
  return columns.map((path) => found.find((column) => column.path === path) ?? { path, count: 0, types: [] });
}

type Started = { planned: Planned; list: string; start?: RawItem; isStray: boolean };

function startOf(table: TableView, asked: Asked, planned: Planned): Started {
  const list = listOf(table, planned, asked);
  const cursor = asked.trail.at(-1);
  const start = cursor ? (readCursor(cursor, list) as RawItem | undefined) : undefined;
  return { planned, list, ...(start ? { start } : {}), isStray: Boolean(cursor) && !start };
}

async function answer(
  table: TableView,
  asked: Asked,
  { planned, list, start }: Started,
): Promise<Result<Answered, Problem>> {
  const { plan, request } = planned;
  const read = await readPage(request, {
    size: asked.size,
    keys: positionKeys(table, plan.index),
    ...(start ? { start } : {}),
    patience: asked.count ? countPatience : pagePatience,
  });
  if (!read.ok) return read;
  const page = read.value;
  const found = discover(page.items, table, plan.index);
  const columns = shownColumns(asked, found);
  const trail = shorterTrail(asked.trail);
  return ok({
    plan,
    request,
    columns,
    found,
    rows: page.items.map((item) => rowOf(table, item, columns)),
    ...(asked.view === "json" ? { json: page.items.map((item) => jsonOf(table, item)) } : {}),
    matched: page.matched,
    scanned: page.scanned,
    isCutShort: page.isCutShort,
    receipt: page.receipt,
    ...(trail && start ? { previous: askedAddress(table.name, { ...asked, trail }) } : {}),
    ...(page.next && !asked.count
      ? {
          next: askedAddress(table.name, {
            ...asked,
            trail: longerTrail(start ? asked.trail : [], writeCursor(page.next, list)),
          }),
        }
      : {}),
  });
}

/** Why a table cannot be read at all now. */
function notReadable(table: TableView): Problem | undefined {
  const isComing = table.state === "CREATING";
  if (!isComing && table.state !== "DELETING") return undefined;
  return {
    code: "busy",
    message: `${table.name} is being ${isComing ? "made" : "deleted"}: it cannot be read now.`,
  };
}

function addressProblem(wrong: string | undefined): Problem | undefined {
  return wrong ? { code: "invalid", message: wrong } : undefined;
}

/** One table as an address asks for it, and the promise of a page of what it finds; null when there is no such table. */
export async function explore(name: string, address: Record<string, unknown>): Promise<ExplorerView | null> {
  const { role } = await allowed("explorer.read");
  const table = await tableOf(name);
  if (!table) return null;
  const { asked, wrong } = readAsked(address);
  const refused = signInRefusal(role, name) ?? notReadable(table) ?? addressProblem(wrong);
  const planned: Result<Planned, Problem> = refused ? err(refused) : planFor(table, asked);
  const started = planned.ok ? startOf(table, asked, planned.value) : undefined;
  return {
    table,
    asked: started?.isStray ? { ...asked, trail: [] } : asked,
    answer: started
      ? answer(table, asked, started)
      : Promise.resolve(planned as { ok: false; error: Problem }),
    strayCursor: started?.isStray ?? false,
    where: whereTables(),
    mayWrite: may(role, "explorer.write") && !table.isOwn,
    mayExport: may(role, "records.export") && !signInRefusal(role, name),
  };
}

/** A page of all tables by name, to choose one; `after` is the name that the page before ended with. */
export async function tablesToExplore(after?: string): Promise<TableList> {
  return listTables(after);
}

/** Why a Scan to the end is refused: nobody is redirected, because a stream asks for it. */
async function refusal(origin: string | null, table: string): Promise<Problem | undefined> {
  if (origin !== env().origin)
    return { code: "forbidden", message: "This may be asked from Apron's own pages only." };
  const user = await currentUser();
  if (!user)
    return { code: "forbidden", message: "You are signed out. Sign in again in another tab and come back." };
  if (!may(user.role, "explorer.read"))
    return { code: "forbidden", message: forbiddenSentence(user.role, "explorer.read") };
  return signInRefusal(user.role, table);
}

/** A Scan of a table to the end as a stream of lines; a problem when it may not or cannot be. It ends with its reader. */
export async function streamFullScan(
  name: string,
  address: URLSearchParams,
  { origin, signal }: { origin: string | null; signal: AbortSignal },
): Promise<Result<ReadableStream<Uint8Array>, Problem>> {
  const refused = await refusal(origin, name);
  if (refused) return err(refused);
  const table = await findTable(name);
  if (!table) return err({ code: "not-found", message: `There is no table ${name}.` });
  const { asked, wrong } = readAsked(Object.fromEntries(address));
  if (wrong) return err({ code: "invalid", message: wrong });
  const index = asked.way?.index;
  const way = { read: "scan" as const, ...(index === undefined ? {} : { index }) };
  const planned = planFor(table, { ...asked, count: false, columns: [], only: false, way });
  if (!planned.ok) return planned;
  const segments = Math.min(16, Math.max(1, Math.round(Number(address.get("segments"))) || 4));
  return ok(fullScanStream(planned.value.request, segments, signal));
}
