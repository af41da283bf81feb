import type { NextRequest } from "next/server";
import { getMovePreview } from "@/lib/timeline/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(request: NextRequest) {
  const preview = await getMovePreview(Object.fromEntries(request.nextUrl.searchParams));
  return preview
    ? Response.json(preview, { headers })
    : new Response(null, { status: preview === null ? 404 : 403, headers });
}
