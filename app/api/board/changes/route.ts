import { getBoardChanges } from "@/lib/board/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(request: Request) {
  const changes = await getBoardChanges(Object.fromEntries(new URL(request.url).searchParams));
  if (!changes) return new Response(null, { status: 401, headers });
  return changes === "none"
    ? new Response(null, { status: 204, headers })
    : Response.json(changes, { headers });
}
