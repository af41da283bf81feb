import { describe, expect, it } from "vitest";
import { credentials, safeNext } from "./schema";

describe("signing in", () => {
  it("wants an address and a password, in words", () => {
    const refused = credentials.safeParse({ email: " ", password: "" });
    expect(refused.error?.issues.map((issue) => issue.message)).toEqual([
      "Give your e-mail address",
      "Give your password",
    ]);
    expect(credentials.safeParse({ email: "a", password: "x".repeat(129) }).success).toBe(false);
    expect(credentials.safeParse({ email: "a", password: "b", role: "admin" }).success).toBe(false);
  });

  it.each([
    ["/flights?day=2026-11-20", "/flights?day=2026-11-20"],
    ["/", "/"],
    [undefined, "/"],
    ["", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["https://evil.example", "/"],
    ["https:evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["flights", "/"],
    ["/\t/evil.example", "/"],
    ["/a\\..\\b", "/"],
    ["/flights\r\nset-cookie: x", "/"],
  ])("then leads to %j only when it is ours: %s", (next, safe) => {
    expect(safeNext(next)).toBe(safe);
  });
});
