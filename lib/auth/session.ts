import "server-only";
import type { Route } from "next";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { env } from "@/lib/env";
import { cookieName } from "./cookie";
import { openSession } from "./open-session";
import { deleteSession, findSession, touchSession } from "./repository";
import { may, type Permission } from "./roles";
import { claimedUserId, sessionIdOf } from "./token";
import { isAlive, type User } from "./user";

/** How often a session's last use is written down, in seconds. */
const touchEvery = 60;

/** Set by proxy.ts, so that a person comes back to where they were after signing in. */
export const pathHeader = "x-apron-path";

/** Who is signed in, asked once per request: one round trip, consistent. Undefined when nobody is. */
export const currentUser = cache(async (): Promise<User | undefined> => {
  const token = (await cookies()).get(cookieName())?.value;
  if (!token) return undefined;
  const sessionId = sessionIdOf(token);
  const found = await findSession(sessionId, claimedUserId(token));
  const now = Math.floor(Date.now() / 1000);
  if (!found || !isAlive(found.session, found.user, now, env().sessionIdleMinutes)) return undefined;
  if (now - found.session.lastSeen >= touchEvery) after(() => touchSession(sessionId, now));
  return found.user;
});

/** Whoever asks for a page, if they may: otherwise they are shown the sign-in or the 403 page. */
export async function allowed(permission: Permission): Promise<User> {
  const user = await currentUser();
  if (!user)
    redirect(`/sign-in?next=${encodeURIComponent((await headers()).get(pathHeader) ?? "/")}` as Route);
  if (!may(user.role, permission)) forbidden();
  return user;
}

/**
 * What is read while it is asked who is there, so that both are one round trip; given only to who may have it. For what
 * changes nothing: somebody without a session makes the database read too, so somebody without even a token is sent away first.
 */
export async function readFor<T>(permission: Permission, read: () => Promise<T>): Promise<[User, T]> {
  if (!(await cookies()).has(cookieName())) await allowed(permission);
  const reading = read();
  // Whoever may not is sent away without waiting; then nobody is left to hear that the reading failed.
  reading.catch(() => undefined);
  const user = await allowed(permission);
  return [user, await reading];
}

/**
 * The same for what a script of a page asks: undefined for whoever may not have it, who is sent nowhere. Somebody without even a token makes
 * the database read nothing.
 */
export async function readIf<T>(permission: Permission, read: () => Promise<T>): Promise<T | undefined> {
  if (!(await cookies()).has(cookieName())) return undefined;
  const reading = read();
  // As above: nobody may be left to hear that it failed.
  reading.catch(() => undefined);
  const user = await currentUser();
  return user && may(user.role, permission) ? reading : undefined;
}

/** Gives this browser a new session; the one it had before ends. */
export async function startSession(user: User): Promise<void> {
  await endSession();
  const lifetime = env().sessionHours * 3600;
  const token = await openSession(user, lifetime);
  (await cookies()).set(cookieName(), token, {
    httpOnly: true,
    secure: env().secureCookies,
    sameSite: "lax",
    path: "/",
    maxAge: lifetime,
  });
}

/** Ends this browser's session at once, here and in the database. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(cookieName())?.value;
  if (!token) return;
  await deleteSession(sessionIdOf(token));
  jar.delete({ name: cookieName(), path: "/", secure: env().secureCookies });
}
