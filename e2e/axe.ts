import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";
import type axe from "axe-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const wcag22 = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"];

/** What is asked in each theme. In dark only the rules whose answer hangs on colors: the others have been asked in light. */
const asked = {
  light: { type: "tag", values: wcag22 },
  dark: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
} as const satisfies Record<string, axe.RunOnly>;

/** Expects that axe finds nothing against WCAG 2.2 AA on a page, or within a part of it, in light and in dark. */
export async function expectNoFaults(page: Page, within = "html"): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await page.evaluate(source);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
    const faults = await page.evaluate(
      async ({ within, runOnly }) => {
        const { violations } = await window.axe.run(within, { runOnly, resultTypes: ["violations"] });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${id}, ${help}: ${node.html} ${node.failureSummary}`),
        );
      },
      { within, runOnly: { ...asked[colorScheme], values: [...asked[colorScheme].values] } },
    );
    expect(faults, `what axe finds in ${colorScheme}`).toEqual([]);
  }
}
