import { figure } from "@/lib/format";

const width = 24;

let screen: NodeJS.WriteStream = process.stdout;

/** Says everything here from now on: on standard error where standard output is for a program to read. */
export function sayOn(out: NodeJS.WriteStream): void {
  screen = out;
}

/** Prints one line of the start: what it is about, and how it stands. */
export function say(about: string, state: string): void {
  screen.write(`  ${about.padEnd(12)}${state}\n`);
}

export type Bar = { at(done: number, of: number): void; end(state: string): void };

/** A bar that fills in place; where the output is no terminal, a line at each quarter instead. */
export function progressBar(about: string, out: NodeJS.WriteStream = screen): Bar {
  let quarter = 0;
  const line = (state: string) => `  ${about.padEnd(12)}${state}`;
  return {
    at(done, of) {
      const share = of === 0 ? 1 : done / of;
      if (out.isTTY) {
        const full = Math.round(share * width);
        const figures = `${figure(done)} of ${figure(of)}`;
        out.write(`\r\x1b[2K${line(`${"█".repeat(full)}${"░".repeat(width - full)} ${figures}`)}`);
      } else if (Math.floor(share * 4) > quarter) {
        quarter = Math.floor(share * 4);
        if (quarter < 4) out.write(`${line(`${quarter * 25} %`)}\n`);
      }
    },
    end(state) {
      out.write(`${out.isTTY ? "\r\x1b[2K" : ""}${line(state)}\n`);
    },
  };
}
