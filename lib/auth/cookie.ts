import { env } from "@/lib/env";

/** `__Host-` ties the cookie to this origin and to a secure connection; browsers count localhost as one. */
export function cookieName(): string {
  return env().secureCookies ? "__Host-sid" : "sid";
}
