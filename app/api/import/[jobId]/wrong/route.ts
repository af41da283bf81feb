import { attachment } from "@/lib/transfer/attachment";
import { getWrongRows } from "@/lib/transfer/import-queries";

export async function GET(_request: Request, { params }: RouteContext<"/api/import/[jobId]/wrong">) {
  const file = await getWrongRows((await params).jobId);
  if (!file) return new Response("This import has no wrong rows.", { status: 404 });
  return attachment(file);
}
