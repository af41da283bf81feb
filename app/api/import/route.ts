import type { NextRequest } from "next/server";
import { receiveUpload } from "@/lib/transfer/import-queries";

export async function POST(request: NextRequest) {
  const name = request.nextUrl.searchParams.get("name") ?? "";
  const answer = await receiveUpload(request.body, name, request.headers.get("origin"));
  const status = !answer.ok && answer.error.code === "forbidden" ? 403 : 200;
  return Response.json(answer, { status, headers: { "cache-control": "private, no-store" } });
}
