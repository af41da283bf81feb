import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, beforeAll } from "vitest";

/**
 * What goes wrong with one request on its way to the database and back. `reset`: it never arrives. `lost reply`: it is
 * done and the answer never arrives; `cut reply`: half of the answer does. `hang`: nothing comes back at all.
 * `status`: the service refuses it with an error of its own. `reasons`: a transaction is canceled, one reason per action.
 * `answer`: the service says this and does nothing.
 */
export type Fault =
  | "reset"
  | "lost reply"
  | "cut reply"
  | "hang"
  | { status: number; error: string }
  | { reasons: string[] }
  | { answer: object };

/** A request as the database would see it: `text` is its body, `token` a transaction's. */
export type Sent = { operation: string; text: string; token?: string };

type Rule = (request: Sent) => Fault | undefined | Promise<Fault | undefined>;

export type FaultProxy = {
  /** The faults of the next requests of this operation, one each, in this order; then all goes well again. */
  next(operation: string, ...faults: Fault[]): void;
  /** Asks this for a fault at every request, until `heal`; the request waits for the answer. */
  decide(fault: Rule): void;
  /** From now on nothing goes wrong, and nothing was sent. */
  heal(): void;
  /** Every request that arrived here. */
  sent: Sent[];
  /** Nobody listens any more, as when the database is down; `rise` ends it. */
  fall(): Promise<void>;
  rise(): Promise<void>;
};

type Reply = { status: number; body: Buffer };

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  return Buffer.concat(parts);
}

function requestOf(message: IncomingMessage, body: Buffer): Sent {
  const text = body.toString();
  const { ClientRequestToken: token } = JSON.parse(text) as { ClientRequestToken?: string };
  const operation = String(message.headers["x-amz-target"]).split(".")[1] ?? "";
  return { operation, text, ...(token ? { token } : {}) };
}

function passOn(target: string, message: IncomingMessage, body: Buffer): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const onward = request(target, { method: message.method, headers: message.headers }, async (reply) =>
      resolve({ status: reply.statusCode ?? 500, body: await bodyOf(reply) }),
    );
    onward.on("error", reject);
    onward.end(body);
  });
}

function send(response: ServerResponse, { status, body }: Reply): void {
  response.writeHead(status, { "content-type": "application/x-amz-json-1.0", "content-length": body.length });
  response.end(body);
}

function serviceError(status: number, error: string, more: object = {}): Reply {
  const __type = `com.amazonaws.dynamodb.v20120810#${error}`;
  return { status, body: Buffer.from(JSON.stringify({ __type, message: error, ...more })) };
}

/** What comes back without the database; undefined when the request goes on to it. */
function answerOf(fault: Fault | undefined): Reply | undefined {
  if (fault === undefined || typeof fault === "string") return undefined;
  if ("status" in fault) return serviceError(fault.status, fault.error);
  if ("answer" in fault) return { status: 200, body: Buffer.from(JSON.stringify(fault.answer)) };
  const CancellationReasons = fault.reasons.map((Code) => ({ Code }));
  return serviceError(400, "TransactionCanceledException", { CancellationReasons });
}

/**
 * For a test file: everything that its connection to the database says goes through here, where it can go wrong. Call it
 * before useTables, and before anything reads the environment.
 */
export function useFaultProxy(): FaultProxy {
  const sent: Sent[] = [];
  const rules = new Set<Rule>();
  const sockets = new Set<Socket>();
  let target = "";
  let port = 0;

  async function faultOf(request: Sent): Promise<Fault | undefined> {
    for (const rule of rules) {
      const fault = await rule(request);
      if (fault) return fault;
    }
  }

  const server = createServer(async (message, response) => {
    const body = await bodyOf(message);
    const request = requestOf(message, body);
    sent.push(request);
    const fault = await faultOf(request);
    if (fault === "hang") return;
    if (fault === "reset") return message.socket.destroy();
    const reply = answerOf(fault) ?? (await passOn(target, message, body));
    if (fault === "lost reply") return message.socket.destroy();
    if (fault !== "cut reply") return send(response, reply);
    response.writeHead(reply.status, { "content-length": reply.body.length + 2 });
    response.write(reply.body.subarray(0, 1), () => message.socket.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });

  const rise = () => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const fall = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  beforeAll(async () => {
    target = process.env.DYNAMODB_ENDPOINT ?? "";
    await rise();
    port = (server.address() as AddressInfo).port;
    process.env.DYNAMODB_ENDPOINT = `http://127.0.0.1:${port}`;
  });
  afterAll(fall);
  return {
    next: (operation, ...faults) =>
      void rules.add((request) => (request.operation === operation ? faults.shift() : undefined)),
    decide: (fault) => void rules.add(fault),
    heal() {
      rules.clear();
      sent.length = 0;
    },
    sent,
    fall,
    rise,
  };
}
