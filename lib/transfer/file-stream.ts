import { log } from "@/lib/log";

/** Text goes out in pieces of about this many signs. */
const pieceSize = 64 * 1024;

async function* pieces(rows: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let text = "";
  for await (const row of rows) {
    text += row;
    if (text.length < pieceSize) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text) yield encoder.encode(text);
}

/**
 * Rows as a stream of bytes that is made as fast as it is read, so that memory stays flat. Its first piece is there already: what
 * goes wrong before it is thrown here, and what goes wrong later breaks the stream, so that nobody takes a part for the whole.
 */
export async function fileStream(rows: AsyncIterable<string>): Promise<ReadableStream<Uint8Array>> {
  const source = pieces(rows);
  let first: IteratorResult<Uint8Array> | undefined = await source.next();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = first ?? (await source.next());
        first = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      } catch (error) {
        log().error({ err: error }, "export broke off");
        throw error;
      }
    },
    async cancel() {
      await source.return(undefined);
    },
  });
}
