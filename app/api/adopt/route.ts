import { getLook } from "@/lib/adopt/queries";

const headers = { "content-type": "application/x-ndjson", "cache-control": "private, no-store" };

export async function GET(request: Request) {
  const look = await getLook(Object.fromEntries(new URL(request.url).searchParams));
  return look ? new Response(look, { headers }) : new Response(null, { status: 403 });
}
