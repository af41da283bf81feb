import { insertSession } from "./repository";
import { newToken, sessionIdOf } from "./token";
import type { User } from "./user";

/** Stores a session of a user that lasts so many seconds, and gives its token, which nobody else is told. */
export async function openSession(
  { userId, sessionEpoch }: Pick<User, "userId" | "sessionEpoch">,
  lifetime: number,
): Promise<string> {
  const token = newToken(userId);
  const now = Math.floor(Date.now() / 1000);
  await insertSession({
    sessionId: sessionIdOf(token),
    userId,
    epoch: sessionEpoch,
    createdAt: now,
    lastSeen: now,
    expiresAt: now + lifetime,
  });
  return token;
}
