import { demoPassword, demoUsers } from "@/lib/demo/users";
import { env } from "@/lib/env";

/** Prints where Apron is and, where there are demo users, who may sign in. */
export function showAddress(): void {
  const lines = ["", `  ${env().origin}`, ""];
  if (env().demoUsers) {
    lines.push(`  Sign in with the password ${demoPassword}`);
    for (const { email, name, role } of demoUsers)
      lines.push(`    ${email.padEnd(24)}${role.padEnd(8)}${name}`);
    lines.push("");
  }
  lines.push("  Ctrl-C ends it.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
