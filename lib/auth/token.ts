import { createHash, randomBytes } from "node:crypto";

/**
 * A new session token: the user's id, so that session and user are read in one round trip, and 32 random bytes.
 * Opaque to everybody else; the id alone opens nothing.
 */
export function newToken(userId: string): string {
  return `${Buffer.from(userId).toString("base64url")}.${randomBytes(32).toString("base64url")}`;
}

/** What a token is stored under: its SHA-256. */
export function sessionIdOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** Whose token it says it is; only the stored session proves it. */
export function claimedUserId(token: string): string {
  return Buffer.from(token.split(".")[0] ?? "", "base64url").toString();
}
