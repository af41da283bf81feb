import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Trip } from "@/lib/dynamo/round-trips";

export type Recorder = {
  /** Where the server finds the database while everything it says is noted. */
  endpoint: string;
  /** What was asked since this was last called, in order. */
  heard(): Trip[];
  /** From now on a request for which this is true never reaches the database; `Query flights` is what it is given. */
  cut(when: (operation: string) => boolean): void;
  stop(): Promise<void>;
};

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

/** `TransactWriteItems flights bookings audit`: the operation and the tables that it names, without the prefix. */
function nameOf(message: IncomingMessage, body: Buffer, prefix: string): string {
  const operation = String(message.headers["x-amz-target"]).split(".")[1] ?? "";
  const tables = body.toString().matchAll(new RegExp(`"${prefix}([a-z]+)"`, "g"));
  return [operation, ...new Set([...tables].map(([, name]) => name))].join(" ");
}

/**
 * Stands between a server and its database and passes everything on. `far` makes it a database so far away: each answer takes
 * that long, in milliseconds, so that what is asked at once is under way at once, however busy this machine is.
 */
export async function startRecorder(target: string, prefix: string, far = 0): Promise<Recorder> {
  let trips: Trip[] = [];
  let isCut: (operation: string) => boolean = () => false;
  const server = createServer(async (message, response) => {
    const body = await bodyOf(message);
    const trip = { operation: nameOf(message, body, prefix), from: performance.now(), until: Infinity };
    trips.push(trip);
    if (isCut(trip.operation)) return message.socket.destroy();
    const onward = request(target, { method: message.method, headers: message.headers }, async (reply) => {
      const answer = await bodyOf(reply);
      if (far > 0) await delay(far);
      trip.until = performance.now();
      response.writeHead(reply.statusCode ?? 500, {
        "content-type": "application/x-amz-json-1.0",
        "content-length": answer.length,
      });
      response.end(answer);
    });
    onward.on("error", () => message.socket.destroy());
    onward.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cut(when) {
      isCut = when;
    },
    heard() {
      const heard = trips;
      trips = [];
      return heard;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
