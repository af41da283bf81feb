import { Agent, request } from "node:http";
import { gunzipSync } from "node:zlib";

export type Asked = { method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };

export type Answered = { status: number; text: () => string };

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks over a connection that is kept, as a browser does: compressed. The body is unpacked only when it is read. */
export function ask(url: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, agent, headers: { "accept-encoding": "gzip", ...headers } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.once("error", reject);
        answer.once("end", () => {
          const packed = answer.headers["content-encoding"] === "gzip";
          resolve({
            status: answer.statusCode ?? 0,
            text: () => (packed ? gunzipSync(Buffer.concat(chunks)) : Buffer.concat(chunks)).toString(),
          });
        });
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
}
