import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a process wrote last is kept up to this many characters, to say why it died. */
const tailLength = 8_000;

export type KeptProcess = {
  /** The process id of the keeper; it lives exactly as long as its command. */
  pid: number;
  /** Resolves with the exit code when the command has ended, by itself or not. */
  exited: Promise<number>;
  /** The last lines it wrote. */
  tail(): string;
  /** Lets its output through to this process's own from now on. */
  show(): void;
  /** Ends it with SIGTERM, at once or, when `patience` milliseconds have passed, by force; resolves when it is gone. */
  stop(patience?: number): Promise<void>;
};

/**
 * Starts a command that cannot outlive this process: it runs under keeper.mjs, in a process group of its own, so a
 * Ctrl-C in the terminal reaches only this process, which then ends its commands in the right order.
 */
export function keep(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): KeptProcess {
  const keeper = fileURLToPath(new URL("keeper.mjs", import.meta.url));
  const child = spawn(process.execPath, [keeper, command, ...args], {
    ...options,
    stdio: ["pipe", "pipe", "pipe"],
    detached: true,
    windowsHide: true,
  });
  let written = "";
  let shown = false;
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      written = (written + chunk).slice(-tailLength);
      if (shown) process.stdout.write(chunk);
    });
  child.stdin.on("error", () => undefined);
  const exited = new Promise<number>((resolve) => {
    child.once("error", () => resolve(127));
    child.once("close", (code) => resolve(code ?? 1));
  });
  return {
    pid: child.pid ?? 0,
    exited,
    tail: () => written.trim(),
    show() {
      shown = true;
    },
    async stop(patience = 15_000) {
      child.stdin.end();
      const timer = setTimeout(() => killGroup(child.pid), patience);
      await exited;
      clearTimeout(timer);
    },
  };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It ended in the same moment.
  }
}
