"use server";

import { z } from "zod";
import { openAction } from "@/lib/action";
import { err, ok } from "@/lib/result";
import { isPassword } from "./password";
import { findUserByEmail } from "./repository";
import { credentials, safeNext } from "./schema";
import { endSession, startSession } from "./session";

/** One refusal for an unknown address, a wrong password and an account that is switched off, after the same work. */
export const signIn = openAction(credentials, async ({ email, password, next }) => {
  const user = await findUserByEmail(email);
  const known = await isPassword(user?.passwordHash, password);
  if (!known || !user || user.disabled)
    return err({ code: "refused", message: "The e-mail address or the password is not right." });
  await startSession(user);
  return ok({ next: safeNext(next) });
});

/** Ends this browser's session; harmless when there is none. */
export const signOut = openAction(z.undefined(), async () => {
  await endSession();
  return ok(undefined);
});
