import { z } from "zod";

export const credentials = z.strictObject({
  email: z.string().trim().min(1, "Give your e-mail address").max(200),
  password: z.string().min(1, "Give your password").max(128, "A password has at most 128 signs"),
  next: z.string().max(2000).optional(),
});
export type Credentials = z.output<typeof credentials>;

/** Only an address of our own: one slash, then neither a slash nor a backslash; anything else leads to the start. */
export function safeNext(next: string | undefined): string {
  return next && /^\/(?![/\\])[^\\\p{C}]*$/u.test(next) ? next : "/";
}
