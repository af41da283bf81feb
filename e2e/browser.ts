import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import path from "node:path";
import { chromium } from "@playwright/test";

export type Browser = {
  /** Where it comes from, in words for the screen. */
  source: string;
  /** Missing where Playwright finds its own. */
  executablePath?: string;
  args: string[];
  /** What the browser needs in its environment beyond this process's own. */
  env?: Record<string, string>;
};

const quiet = ["--disable-gpu", "--disable-quic", "--disable-component-update", "--disable-sync"];

/** Chromium refuses to sandbox itself for root. */
function args(): string[] {
  return process.platform === "linux" && process.getuid?.() === 0 ? [...quiet, "--no-sandbox"] : quiet;
}

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function named(): Browser | undefined {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) return undefined;
  if (!runs(executablePath)) throw new Error(`CHROME_PATH is ${executablePath}, which cannot be run.`);
  return { source: "CHROME_PATH", executablePath, args: args() };
}

/** What `npx playwright install` fetched: the whole browser, or only its headless shell. */
function downloaded(): Browser | undefined {
  const whole = chromium.executablePath();
  if (runs(whole)) return { source: "Playwright's own", executablePath: whole, args: args() };
  const shell = whole.replace(/([\\/])chromium-(\d+)[\\/].*$/, "$1chromium_headless_shell-$2");
  return shell !== whole && existsSync(path.join(shell, "INSTALLATION_COMPLETE"))
    ? { source: "Playwright's own", args: args() }
    : undefined;
}

const onPath = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

function places(): string[] {
  if (process.platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].flatMap((name) =>
      ["", homedir()].map((home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`),
    );
  if (process.platform === "win32")
    return [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA]
      .filter((root) => root !== undefined)
      .flatMap((root) => [
        path.join(root, "Google/Chrome/Application/chrome.exe"),
        path.join(root, "Microsoft/Edge/Application/msedge.exe"),
      ]);
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return onPath.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function installed(): Browser | undefined {
  const executablePath = places().find(runs);
  return executablePath ? { source: "this machine's", executablePath, args: args() } : undefined;
}

/**
 * The one in the npm package, for Linux on x86-64 with nothing installed. It brings libnss3 and fonts of its own, which it
 * unpacks only where it believes to be on AWS Lambda. Unpacked once, beside node_modules' other caches.
 */
async function bundled(): Promise<Browser | undefined> {
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  const manifest = createRequire(import.meta.url).resolve("@playwright/test/package.json");
  const cache = path.resolve(path.dirname(manifest), "../../.cache");
  const folder = path.join(cache, "apron-chromium");
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    await unpackInto(fresh);
    writeFileSync(path.join(fresh, "fonts.conf"), fontSettings(folder));
    renameSync(fresh, folder);
  }
  return {
    source: "@sparticuz/chromium",
    executablePath: path.join(folder, "chromium"),
    args: [...new Set([...args(), "--no-sandbox"])],
    env: {
      LD_LIBRARY_PATH: path.join(folder, "al2023/lib"),
      FONTCONFIG_FILE: path.join(folder, "fonts.conf"),
    },
  };
}

/** Its own settings name folders of AWS Lambda; without any font it dies on the first form. */
function fontSettings(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(folder, "fonts")}</dir>
  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

async function unpackInto(folder: string): Promise<void> {
  const names = ["TMPDIR", "AWS_EXECUTION_ENV", "LD_LIBRARY_PATH", "FONTCONFIG_PATH"] as const;
  const before = names.map((name) => [name, process.env[name]] as const);
  const release = process.versions.node.split(".")[0];
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: `AWS_Lambda_nodejs${release}.x` });
  try {
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
  } finally {
    for (const [name, value] of before)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

/** The first browser that there is: named by CHROME_PATH, fetched by Playwright, installed here, or the bundled one. */
export async function findBrowser(): Promise<Browser> {
  const found = named() ?? downloaded() ?? installed() ?? (await bundled());
  if (found) return found;
  throw new Error(
    "No browser was found. Install Chrome, Chromium or Edge, or run `npx playwright install chromium`, or set CHROME_PATH to one.",
  );
}
