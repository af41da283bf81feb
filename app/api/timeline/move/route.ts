import type { NextRequest } from "next/server";
import { getMove } from "@/lib/timeline/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(request: NextRequest) {
  const start = await getMove(Object.fromEntries(request.nextUrl.searchParams));
  return start
    ? Response.json(start, { headers })
    : new Response(null, { status: start === null ? 404 : 403, headers });
}
