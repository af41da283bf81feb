import { spawnSync } from "node:child_process";

/**
 * The process id of the npm that started this process, through its shell and tsx; undefined when none did, or where `ps` does
 * not tell.
 */
export function findNpm(): number | undefined {
  if (!process.env.npm_lifecycle_event) return undefined;
  let pid = process.ppid;
  for (let generation = 0; generation < 4 && pid > 1; generation++) {
    const { status, stdout } = spawnSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], {
      encoding: "utf8",
    });
    const [, parent, command = ""] = /^\s*(\d+)\s+(.*)$/m.exec(stdout ?? "") ?? [];
    if (status !== 0 || !parent) return undefined;
    if (/^(npm |\S*node \S*npm)/.test(command)) return pid;
    pid = Number(parent);
  }
  return undefined;
}
