import { getProgress } from "@/lib/equipment/queries";

type Context = RouteContext<"/api/flights/[flightId]/aircraft">;

export async function GET(_request: Request, { params }: Context) {
  const progress = await getProgress((await params).flightId);
  const headers = { "cache-control": "private, no-store" };
  return progress ? Response.json(progress, { headers }) : new Response(null, { status: 404, headers });
}
