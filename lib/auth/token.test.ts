import { describe, expect, it } from "vitest";
import { claimedUserId, newToken, sessionIdOf } from "./token";

describe("a token", () => {
  it("says whose it is and cannot be guessed", () => {
    const tokens = Array.from({ length: 100 }, () => newToken("asha@example.com/ö"));
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) {
      expect(claimedUserId(token)).toBe("asha@example.com/ö");
      expect(token).toMatch(/^[\w-]+\.[\w-]{43}$/);
    }
  });

  it("is stored as its SHA-256 alone", () => {
    // FIPS 180-2, appendix B.1.
    expect(sessionIdOf("abc")).toBe("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
  });

  it.each(["", ".", "x", "..", "%%%.%%%", "a".repeat(4000)])(
    "that is none of ours, %j, claims nobody of ours",
    (token) => {
      expect(claimedUserId(token)).not.toBe("asha");
      expect(sessionIdOf(token)).toHaveLength(43);
    },
  );
});
