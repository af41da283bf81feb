import { describe, expect, it } from "vitest";
import { newUser } from "./new-user";
import { hashPassword, isPassword } from "./password";

describe("a password", () => {
  it("is kept as argon2id at OWASP's cost, salted, and told from another", async () => {
    const [one, other] = await Promise.all([
      hashPassword("a long password"),
      hashPassword("a long password"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    expect(await isPassword(one, "a long password")).toBe(true);
    expect(await isPassword(one, "a long passwore")).toBe(false);
    expect(await isPassword(one, "")).toBe(false);
  });

  it("of nobody is never right, also when it is the one that nobody has", async () => {
    expect(await isPassword(undefined, "no account has this")).toBe(false);
    expect(await isPassword(undefined, "")).toBe(false);
  });

  it("of nobody takes as long to refuse as somebody's", async () => {
    const stored = await hashPassword("a long password");
    await isPassword(undefined, "warm");
    const fastest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY };
    for (let round = 0; round < 20; round++) {
      const who = round % 2 ? "known" : "unknown";
      const begun = performance.now();
      await isPassword(who === "known" ? stored : undefined, "another password");
      fastest[who] = Math.min(fastest[who], performance.now() - begun);
    }
    expect(fastest.unknown).toBeGreaterThan(fastest.known / 2);
  });

  it("of a new user works at once and is not kept", async () => {
    const asha = { userId: "asha", email: " Asha@Example.com", name: "Asha Rao", role: "agent" } as const;
    const made = await newUser(asha, "a long password");
    expect(made).toMatchObject({ email: "asha@example.com", disabled: false, sessionEpoch: 0 });
    expect(JSON.stringify(made)).not.toContain("a long password");
    expect(await isPassword(made.passwordHash, "a long password")).toBe(true);
  });
});
