import { readEnv } from "@/lib/env";

/** Ends this process in sentences when the environment is wrong, so that a server never begins to answer with it. */
export function endIfWrong(): void {
  const read = readEnv(process.env);
  if ("env" in read) return;
  process.stderr.write(`\n${read.problems.join("\n")}\n\n`);
  process.exit(1);
}
