import { getProgress } from "@/lib/transfer/import-queries";

const headers = { "cache-control": "private, no-store" };

export async function GET(_request: Request, { params }: RouteContext<"/api/import/[jobId]">) {
  const progress = await getProgress((await params).jobId);
  return progress ? Response.json(progress, { headers }) : new Response(null, { status: 404, headers });
}
