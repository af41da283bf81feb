import { createServer, type Server } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { claimPort, freePort, portFrom } from "./ports";

let stranger: Server | undefined;
afterEach(() => stranger?.close());

function listen(host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    stranger = createServer().once("error", reject);
    stranger.listen(0, host, () => {
      const address = stranger?.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

const hasIPv6 = await new Promise<boolean>((resolve) => {
  const probe = createServer()
    .once("error", () => resolve(false))
    .listen(0, "::1", () => probe.close(() => resolve(true)));
});

describe("a port", () => {
  it("is claimed when nobody listens on it", async () => {
    await expect(claimPort(await freePort(), "")).resolves.toBeUndefined();
  });

  it.each(["127.0.0.1", undefined, ...(hasIPv6 ? ["::1"] : [])])(
    "is in use when somebody listens on %s",
    async (host) => {
      const port = await listen(host);
      await expect(claimPort(port, "give another")).rejects.toMatchObject({
        reason: "port-in-use",
        message: `Port ${port} is in use: give another.`,
      });
    },
  );

  it.each([
    [undefined, 3000],
    ["", 3000],
    ["4100", 4100],
  ])("is read from PORT=%s", (text, port) => {
    expect(portFrom(text, 3000)).toBe(port);
  });

  it.each(["0", "65536", "http", "80.5", "-1"])("is refused when PORT=%s", (text) => {
    expect(() => portFrom(text, 3000)).toThrow(`PORT must be a number from 1 to 65535; it is "${text}".`);
  });
});
