import type { NextRequest } from "next/server";
import { startLoad, stopLoad } from "@/lib/load/queries";
import type { Problem } from "@/lib/result";

const headers = { "cache-control": "private, no-store" };

function refused(problem: Problem): Response {
  return Response.json({ problem }, { status: problem.code === "forbidden" ? 403 : 400, headers });
}

export async function POST(request: NextRequest, { params }: RouteContext<"/api/explorer/[table]/load">) {
  const load = await startLoad((await params).table, request.nextUrl.searchParams, {
    origin: request.headers.get("origin"),
    signal: request.signal,
    body: request.body,
  });
  if (!load.ok) return refused(load.error);
  return new Response(load.value, {
    headers: { ...headers, "content-type": "application/jsonl; charset=utf-8", "x-accel-buffering": "no" },
  });
}

/** Stops a load: in the same module as what started it, so that both know the same ones. */
export async function DELETE(request: NextRequest) {
  const stopped = await stopLoad(request.nextUrl.searchParams.get("id") ?? "", request.headers.get("origin"));
  return stopped.ok ? Response.json(stopped.value, { headers }) : refused(stopped.error);
}
