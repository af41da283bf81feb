import { ulid } from "ulid";
import { beforeEach, describe, expect, it } from "vitest";
import { writeAll } from "@/lib/dynamo/batch";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { DatabaseBusy } from "@/lib/dynamo/faults";
import { getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import * as auth from "./repository";
import { newToken, sessionIdOf } from "./token";
import type { Session, User } from "./user";

const proxy = useFaultProxy();
useTables();
beforeEach(proxy.heal);

async function storedUser(over: Partial<User> = {}): Promise<User> {
  const userId = `user-${ulid()}`;
  const user: User = {
    userId,
    email: `${userId}@example.com`.toLowerCase(),
    name: "Asha Rao",
    role: "agent",
    passwordHash: "$argon2id$",
    disabled: false,
    sessionEpoch: 0,
    ...over,
  };
  await writeAll([
    { table: "users", item: auth.userItem(user) },
    { table: "users", item: auth.emailGuardItem(user) },
  ]);
  return user;
}

async function storedSession(user: User): Promise<{ session: Session; token: string }> {
  const token = newToken(user.userId);
  const session: Session = {
    sessionId: sessionIdOf(token),
    userId: user.userId,
    epoch: user.sessionEpoch,
    createdAt: 1_800_000_000,
    lastSeen: 1_800_000_000,
    expiresAt: 1_800_043_200,
  };
  await auth.insertSession(session);
  return { session, token };
}

describe("a user", () => {
  it("is found by id and, in any case, by e-mail address", async () => {
    const user = await storedUser();
    expect(await auth.findUser(user.userId)).toEqual(user);
    expect(await auth.findUserByEmail(` ${user.email.toUpperCase()} `)).toEqual(user);
    expect(await auth.findUserByEmail("nobody@example.com")).toBeUndefined();
  });

  it("without a password is a user whom none lets in", async () => {
    const { passwordHash, ...sso } = await storedUser();
    await writeAll([{ table: "users", item: auth.userItem(sso) }]);
    expect(await auth.findUser(sso.userId)).toEqual(sso);
  });

  it("is not what keeps an e-mail address", async () => {
    const user = await storedUser();
    expect(await auth.findUser(`EMAIL#${user.email}`)).toBeUndefined();
  });

  it.each<RawItem>([{ role: { S: "owner" } }, { role: { N: "1" } }, { email: { S: "" } }])(
    "stored with %j is nobody, rather than somebody with a guess for a role",
    async (odd) => {
      const user = await storedUser();
      const item = await getRaw("users", { user_id: user.userId });
      await putRaw("users", { ...item, ...odd });
      expect(await auth.findUser(user.userId)).toBeUndefined();
    },
  );
});

describe("a session", () => {
  it("is found with its user in one consistent round trip", async () => {
    const user = await storedUser();
    const { session } = await storedSession(user);
    proxy.heal();
    expect(await auth.findSession(session.sessionId, user.userId)).toEqual({ session, user });
    expect(proxy.sent.map((request) => request.operation)).toEqual(["BatchGetItem"]);
    expect(proxy.sent[0]?.text.match(/"ConsistentRead":true/g)).toHaveLength(2);
  });

  it("is stored without its token", async () => {
    const { session, token } = await storedSession(await storedUser());
    const stored = JSON.stringify(await getRaw("sessions", { session_id: session.sessionId }));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(token.split(".")[1]);
  });

  it("shows that its user was switched off, or had all sessions ended, at once", async () => {
    const user = await storedUser();
    const { session } = await storedSession(user);
    await writeAll([{ table: "users", item: auth.userItem({ ...user, disabled: true, sessionEpoch: 1 }) }]);
    expect((await auth.findSession(session.sessionId, user.userId))?.user).toMatchObject({
      disabled: true,
      sessionEpoch: 1,
    });
  });

  it("is gone as soon as it is ended", async () => {
    const user = await storedUser();
    const { session } = await storedSession(user);
    await auth.deleteSession(session.sessionId);
    expect(await auth.findSession(session.sessionId, user.userId)).toBeUndefined();
    await auth.touchSession(session.sessionId, 1_800_000_060);
    expect(await getRaw("sessions", { session_id: session.sessionId })).toBeUndefined();
  });

  it("notes its last use, which never goes back", async () => {
    const user = await storedUser();
    const { session } = await storedSession(user);
    await auth.touchSession(session.sessionId, 1_800_000_120);
    await auth.touchSession(session.sessionId, 1_800_000_060);
    expect((await auth.findSession(session.sessionId, user.userId))?.session.lastSeen).toBe(1_800_000_120);
  });

  it("takes no id that is in use", async () => {
    const { session } = await storedSession(await storedUser());
    await expect(auth.insertSession(session)).rejects.toThrow();
  });

  it.each(["", "nobody", "ä".repeat(1_100), "\u0000"])("that claims the user %j is none", async (userId) => {
    const { session } = await storedSession(await storedUser());
    expect(await auth.findSession(session.sessionId, userId)).toBeUndefined();
  });

  it("is not told as gone when the database is too busy to say", async () => {
    const user = await storedUser();
    const { session } = await storedSession(user);
    const Keys = [{ user_id: { S: user.userId } }];
    proxy.next("BatchGetItem", { answer: { Responses: {}, UnprocessedKeys: { users: { Keys } } } });
    await expect(auth.findSession(session.sessionId, user.userId)).rejects.toThrow(DatabaseBusy);
  });
});
