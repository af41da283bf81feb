import type { Download } from "./export-queries";

/** The answer that a browser saves as a file; 400 where nothing was asked for that can be given. */
export function attachment(download: Download | undefined): Response {
  if (!download) return new Response("Say which format: csv, jsonl or dynamodb.", { status: 400 });
  return new Response(download.body, {
    headers: {
      "content-type": download.mime,
      "content-disposition": `attachment; filename="${download.fileName}"`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
