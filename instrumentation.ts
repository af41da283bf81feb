import { env } from "@/lib/env";

/** Next calls this once before it answers anything: a wrong environment ends the server here, in sentences. */
export function register(): void {
  env();
}
