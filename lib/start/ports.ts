import { createServer } from "node:net";
import { StartFailure } from "./failure";

function listen(port: number, host?: string): Promise<{ port: number } | { code: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? error.message }));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve({ port: typeof address === "object" && address ? address.port : port }));
    });
  });
}

/** A port that nobody uses at this moment on any interface. */
export async function freePort(): Promise<number> {
  const answer = await listen(0);
  if ("port" in answer) return answer.port;
  throw new StartFailure("port-in-use", `No free port could be found (${answer.code}).`);
}

// A machine without IPv6 answers with these; then nobody can sit there either.
const noSuchAddress = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EINVAL"]);

/**
 * Fails when somebody already listens on this port of this machine. Both loopback addresses are tried: a browser asks
 * `localhost` at ::1 first, so a stranger there would answer in our place.
 */
export async function claimPort(port: number, advice: string): Promise<void> {
  for (const host of ["127.0.0.1", "::1", undefined]) {
    const answer = await listen(port, host);
    if ("port" in answer || noSuchAddress.has(answer.code)) continue;
    if (answer.code === "EACCES")
      throw new StartFailure("port-in-use", `Port ${port} may not be used without more rights: ${advice}.`);
    throw new StartFailure("port-in-use", `Port ${port} is in use: ${advice}.`);
  }
}

/** The port in PORT, else `fallback`; fails when it is no port. */
export function portFrom(text: string | undefined, fallback: number): number {
  if (text === undefined || text === "") return fallback;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new StartFailure("environment", `PORT must be a number from 1 to 65535; it is "${text}".`);
}
