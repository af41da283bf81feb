import { getDelayStart } from "@/lib/delays/queries";

type Context = RouteContext<"/api/flights/[flightId]/delay">;

export async function GET(_request: Request, { params }: Context) {
  const start = await getDelayStart((await params).flightId);
  return start ? Response.json(start) : new Response(null, { status: 404 });
}
