import type { Config } from "tailwindcss";

const names = [
  "page",
  "sunk",
  "raised",
  "hover",
  "ink",
  "ink-2",
  "ink-3",
  "line",
  "edge",
  "lead",
  "on-lead",
  "lead-wash",
  "late",
  "late-wash",
  "bad",
  "bad-wash",
  "bad-fill",
  "go",
  "go-wash",
  "solid",
  "on-solid",
  "bar",
  "bar-2",
  "on-bar",
  "on-bar-2",
] as const;

/** Every colour is a token of `app/styles/tokens.css`, which turns from light to dark by itself. */
const tokens = Object.fromEntries(names.map((name) => [name, `var(--${name})`]));

export default {
  content: ["./app/**/*.{ts,tsx}", "./components/**/*.{ts,tsx}"],
  theme: {
    screens: { md: "721px", lg: "1121px", xl: "1321px" },
    colors: { transparent: "transparent", current: "currentColor", ...tokens },
    fontFamily: { sans: ["var(--sans)"], mono: ["var(--mono)"] },
    fontSize: {
      "12": ["12px", "16px"],
      "13": ["13px", "20px"],
      "14": ["14px", "20px"],
      "16": ["16px", "20px"],
      "20": ["20px", "24px"],
      "26": ["26px", "32px"],
      "40": ["40px", "44px"],
    },
    borderRadius: { none: "0", "1": "var(--r-1)", "2": "var(--r-2)", "3": "var(--r-3)", full: "9999px" },
    boxShadow: { none: "none", over: "var(--over)" },
    extend: {
      spacing: { gut: "var(--gut)" },
      height: { row: "var(--row)", ctl: "var(--ctl)", bar: "var(--bar-h)" },
      minHeight: { row: "var(--row)", ctl: "var(--ctl)", bar: "var(--bar-h)" },
    },
  },
} satisfies Config;
