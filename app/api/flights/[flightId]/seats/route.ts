import { seatMapOf } from "@/lib/changes/queries";

type Context = RouteContext<"/api/flights/[flightId]/seats">;

export async function GET(_request: Request, { params }: Context) {
  const map = await seatMapOf((await params).flightId);
  return map ? Response.json(map) : new Response(null, { status: 404 });
}
