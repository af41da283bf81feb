import type { Instrumentation } from "next";

/** Next calls this once before it answers anything: a wrong environment ends the server here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { endIfWrong } = await import("@/lib/start/end-if-wrong");
  endIfWrong();
  const { continueImports } = await import("@/lib/transfer/runner");
  void continueImports();
  const { continueDisruptions } = await import("@/lib/disruption/runner");
  void continueDisruptions();
}

/** Writes what a page or an action threw into the log, under the id that the person sees; headers stay out of it. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { log } = await import("@/lib/log");
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  log().error({ err: error, digest, path: request.path, route: context.routePath }, "request failed");
};
