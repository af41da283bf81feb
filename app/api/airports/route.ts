import { suggestAirports } from "@/lib/airports/queries";

export async function GET(request: Request) {
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const suggestions = await suggestAirports(query);
  return suggestions ? Response.json(suggestions) : new Response(null, { status: 401 });
}
