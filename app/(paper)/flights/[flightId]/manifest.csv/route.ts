import { getManifestCsv } from "@/lib/paper/queries";

export async function GET(_request: Request, { params }: RouteContext<"/flights/[flightId]/manifest.csv">) {
  // A route is given its parameters decoded, a page is not.
  const csv = await getManifestCsv((await params).flightId);
  if (!csv) return new Response("There is no such flight.", { status: 404 });
  return new Response(csv.text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${csv.fileName}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
