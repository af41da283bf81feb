import "server-only";
import { ulid } from "ulid";
import type { z } from "zod";
import { forbiddenSentence, may, type Permission } from "@/lib/auth/roles";
import { currentUser } from "@/lib/auth/session";
import type { User } from "@/lib/auth/user";
import { DatabaseBusy, isTransient, OutcomeUnknown } from "@/lib/dynamo/faults";
import { log } from "@/lib/log";
import { type Answer, err, type Problem } from "@/lib/result";

const signedOut: Problem = {
  code: "forbidden",
  message: "You are signed out. Sign in again in another tab and come back: what you typed is still here.",
};

const busy: Problem = {
  code: "busy",
  message: "The database is busy or cannot be reached. Nothing was changed; try again in a moment.",
};

const unknownOutcome: Problem = {
  code: "unknown-outcome",
  message: "The database did not answer, so it is not known whether this happened. Trying again is safe.",
};

function invalid(error: z.ZodError): Problem {
  const fields: Problem["fields"] = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= { message: issue.message };
  return { code: "invalid", message: "Some answers are missing or not right.", fields };
}

/** What can go wrong in any action and is still an answer; anything else is thrown on. */
function problemOf(error: unknown): Problem | undefined {
  if (error instanceof DatabaseBusy) return busy;
  if (error instanceof OutcomeUnknown) return unknownOutcome;
  return isTransient(error) ? busy : undefined;
}

/**
 * Makes a server action: who is asking, may they, is the input right, then `run`. Every export of a 'use server' file
 * is made here. Refuses with a Problem; only faults that nobody can mend are thrown, logged with a request id.
 */
export function action<S extends z.ZodType, T>(
  permission: Permission,
  schema: S,
  run: (input: z.output<S>, who: User, requestId: string) => Promise<Answer<T>>,
): (input: z.input<S>) => Promise<Answer<T>> {
  return answering(schema, async (input, requestId) => {
    const who = await currentUser();
    if (!who) return err(signedOut);
    if (!may(who.role, permission))
      return err({ code: "forbidden", message: forbiddenSentence(who.role, permission) });
    return run(input, who, requestId);
  });
}

/** An action that asks nobody who they are: signing in and out. */
export function openAction<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>) => Promise<Answer<T>>,
): (input: z.input<S>) => Promise<Answer<T>> {
  return answering(schema, run);
}

function answering<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.output<S>, requestId: string) => Promise<Answer<T>>,
): (input: z.input<S>) => Promise<Answer<T>> {
  return async (given) => {
    const requestId = ulid();
    const started = performance.now();
    try {
      const parsed = schema.safeParse(given);
      const answer = parsed.success ? await run(parsed.data, requestId) : err(invalid(parsed.error));
      const outcome = answer.ok ? "done" : answer.error.code;
      log().info({ requestId, outcome, ms: Math.round(performance.now() - started) }, "action");
      return answer;
    } catch (error) {
      const problem = problemOf(error);
      log().error({ requestId, err: error }, "action failed");
      if (problem) return err(problem);
      throw error;
    }
  };
}
