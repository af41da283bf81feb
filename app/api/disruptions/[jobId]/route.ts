import { getDisruptionProgress } from "@/lib/disruption/queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(_request: Request, { params }: RouteContext<"/api/disruptions/[jobId]">) {
  const progress = await getDisruptionProgress((await params).jobId);
  return progress ? Response.json(progress, { headers }) : new Response(null, { status: 404, headers });
}
