import { describe, expect, it } from "vitest";
import { foldEmail, isAlive, type Session, type User } from "./user";

const user: User = {
  userId: "asha",
  email: "asha@example.com",
  name: "Asha Rao",
  role: "agent",
  disabled: false,
  sessionEpoch: 3,
};
const started = 1_800_000_000;
const session: Session = {
  sessionId: "s",
  userId: "asha",
  epoch: 3,
  createdAt: started,
  lastSeen: started,
  expiresAt: started + 12 * 3600,
};

describe("a session", () => {
  const alive: [
    what: string,
    session: Partial<Session>,
    user: Partial<User>,
    seconds: number,
    alive: boolean,
  ][] = [
    ["is alive at once", {}, {}, 0, true],
    ["is alive until an hour after its last use", {}, {}, 3599, true],
    ["ends an hour after its last use", {}, {}, 3600, false],
    ["goes on while it is used", { lastSeen: started + 3000 }, {}, 6000, true],
    ["ends when its time is up, however much it is used", { lastSeen: started + 43_199 }, {}, 43_200, false],
    ["is alive in its last second", { lastSeen: started + 43_199 }, {}, 43_199, true],
    ["ends when the account is switched off", {}, { disabled: true }, 0, false],
    ["ends when all of a person's sessions are ended", {}, { sessionEpoch: 4 }, 0, false],
    ["of a later age is not alive either", { epoch: 4 }, {}, 0, false],
    ["is nobody else's", { userId: "olga" }, {}, 0, false],
  ];

  it.each(alive)("%s", (_what, overSession, overUser, seconds, expected) => {
    const verdict = isAlive({ ...session, ...overSession }, { ...user, ...overUser }, started + seconds, 60);
    expect(verdict).toBe(expected);
  });
});

describe("an e-mail address", () => {
  it.each([
    ["Asha@Example.COM", "asha@example.com"],
    ["  asha@example.com ", "asha@example.com"],
    ["zoe\u0308@example.com", "zoë@example.com"],
  ])("%j is one person's: %s", (typed, folded) => {
    expect(foldEmail(typed)).toBe(folded);
  });
});
