// Runs a command for as long as standard input stays open, then ends it with SIGTERM and waits for it. A parent that
// dies in any way, even by SIGKILL, closes its end of the pipe, so nothing it started outlives it.
import { spawn } from "node:child_process";

const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });

process.stdin.on("close", () => child.kill("SIGTERM"));
process.stdin.resume();
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill("SIGTERM"));
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

child.on("error", (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on("exit", (code, signal) => process.exit(signal === "SIGTERM" ? 0 : (code ?? 1)));
