import type { NextRequest } from "next/server";
import { getTableExport } from "@/lib/explorer/export-queries";
import { attachment } from "@/lib/transfer/attachment";

const statuses: Record<string, number> = { forbidden: 403, "not-found": 404, busy: 503 };

export async function GET({ nextUrl }: NextRequest, { params }: RouteContext<"/api/export/tables/[table]">) {
  const { searchParams } = nextUrl;
  const columns = searchParams.getAll("col");
  const address = { ...Object.fromEntries(searchParams), ...(columns.length > 0 ? { col: columns } : {}) };
  const file = await getTableExport((await params).table, address);
  return file.ok
    ? attachment(file.value)
    : new Response(file.error.message, { status: statuses[file.error.code] ?? 400 });
}
