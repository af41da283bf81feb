/** Next calls this once before it answers anything: a wrong environment ends the server here. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { endIfWrong } = await import("@/lib/start/end-if-wrong");
  endIfWrong();
}
