import type { BrowserContext } from "@playwright/test";
import { cookieName } from "@/lib/auth/cookie";
import { openSession } from "@/lib/auth/open-session";
import type { Role } from "@/lib/auth/roles";
import { env } from "@/lib/env";
import { personOf } from "./people";

const anHour = 3600;

/** Signs a browser in as the person of a role, straight through the sessions table; who was signed in there is not any more. */
export async function signInAs(context: BrowserContext, role: Role): Promise<void> {
  const { userId } = personOf(role);
  const token = await openSession({ userId, sessionEpoch: 0 }, anHour);
  const { hostname } = new URL(env().origin);
  const protocol = env().secureCookies ? "https:" : "http:";
  await context.addCookies([
    { name: cookieName(), value: token, url: `${protocol}//${hostname}/`, httpOnly: true, sameSite: "Lax" },
  ]);
}
