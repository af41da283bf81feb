import type { Role } from "./roles";

/** Somebody who may sign in. */
export type User = {
  userId: string;
  email: string;
  name: string;
  role: Role;
  passwordHash?: string;
  disabled: boolean;
  /** Raised to end every session of this person at once. */
  sessionEpoch: number;
};

/** A signed-in browser. The token itself is known to the browser alone; only its SHA-256 is stored. */
export type Session = {
  sessionId: string;
  userId: string;
  epoch: number;
  /** Seconds since 1970, as DynamoDB's time-to-live wants them. */
  createdAt: number;
  lastSeen: number;
  expiresAt: number;
};

/** One writing of an e-mail address for one person: lower case, composed. */
export function foldEmail(email: string): string {
  return email.trim().normalize("NFC").toLowerCase();
}

/** May this session still act for this user at `now` (seconds)? DynamoDB may keep an expired row for days. */
export function isAlive(session: Session, user: User, now: number, idleMinutes: number): boolean {
  return (
    session.userId === user.userId &&
    !user.disabled &&
    session.epoch === user.sessionEpoch &&
    now < session.expiresAt &&
    now < session.lastSeen + idleMinutes * 60
  );
}
