/** A file that is being made while it is sent. */
export type Download = { fileName: string; mime: string; body: ReadableStream<Uint8Array> };

/** Names of any script, and for old programs the same in plain letters. */
function named(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return `filename="${plain}"${plain === fileName ? "" : `; filename*=UTF-8''${encodeURIComponent(fileName)}`}`;
}

/** The answer that a browser saves as a file. */
export function attachment({ fileName, mime, body }: Download): Response {
  return new Response(body, {
    headers: {
      "content-type": mime,
      "content-disposition": `attachment; ${named(fileName)}`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
