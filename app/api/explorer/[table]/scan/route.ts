import { streamFullScan } from "@/lib/explorer/queries";

const headers = { "cache-control": "private, no-store" };

export async function POST(request: Request, { params }: RouteContext<"/api/explorer/[table]/scan">) {
  const { table } = await params;
  const scan = await streamFullScan(table, new URL(request.url).searchParams, {
    origin: request.headers.get("origin"),
    signal: request.signal,
  });
  if (!scan.ok)
    return Response.json(
      { problem: scan.error },
      { status: scan.error.code === "forbidden" ? 403 : 400, headers },
    );
  return new Response(scan.value, {
    headers: { ...headers, "content-type": "application/jsonl; charset=utf-8", "x-accel-buffering": "no" },
  });
}
