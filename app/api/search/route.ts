import { search } from "@/lib/search/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(request: Request) {
  const finds = await search(new URL(request.url).searchParams.get("q") ?? "");
  return finds ? Response.json(finds, { headers }) : new Response(null, { status: 401, headers });
}
