import { longestQuestion } from "@/lib/board/limits";
import { getBoardChanges } from "@/lib/board/queries";

const headers = { "cache-control": "private, no-store" };

/** Reads only; it is asked by POST because what the board has seen already is longer than an address may be. */
export async function POST(request: Request) {
  const length = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (length > longestQuestion) return new Response(null, { status: 413, headers });
  const changes = await getBoardChanges(await request.text());
  if (!changes) return new Response(null, { status: 401, headers });
  return changes === "none"
    ? new Response(null, { status: 204, headers })
    : Response.json(changes, { headers });
}
