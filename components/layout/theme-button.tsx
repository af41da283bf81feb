"use client";

import { ThemeIcon } from "@/components/ui/icons";

const YEAR = 31_536_000;

/** Turns light to dark and back, and keeps the choice in a cookie that the next page is drawn by. */
function turn() {
  const root = document.documentElement;
  const dark = root.dataset.theme
    ? root.dataset.theme === "dark"
    : window.matchMedia("(prefers-color-scheme: dark)").matches;
  const theme = dark ? "light" : "dark";
  root.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing outside secure contexts, and Apron may run on plain http in a house network
  document.cookie = `theme=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax`;
}

/** The button in the sign bar, without a word; in the phone's menu it is written out. */
export function ThemeButton({ written = false }: { written?: boolean }) {
  return written ? (
    <button type="button" onClick={turn}>
      Change theme
    </button>
  ) : (
    <button type="button" className="theme" aria-label="Change theme" title="Change theme" onClick={turn}>
      <ThemeIcon />
    </button>
  );
}
