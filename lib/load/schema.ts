import { z } from "zod";
import { duplicateRules, fileFormats } from "@/lib/transfer/schema";

/** What happens where the table has an item of the key already: it stays as it is, or all of it is replaced. */
export const loadModes = ["create", "replace"] as const;
export type LoadMode = (typeof loadModes)[number];

/** How a file is read into a table that is not Apron's own. */
export const loadPlan = z.object({
  /** What the file is; found out by its beginning where it is left out. */
  format: z.enum(fileFormats).optional(),
  duplicates: z.enum(duplicateRules).default("refuse"),
  mode: z.enum(loadModes).default("create"),
  /** Columns of a CSV file that hold numbers; its other cells are text, but for those of keys. */
  numbers: z.array(z.string().min(1).max(255)).max(100).default([]),
});
export type LoadPlan = z.output<typeof loadPlan>;

/** The same from an address, where numbers are the parameter `number`, once for each column. */
export function planOf(params: URLSearchParams): LoadPlan | undefined {
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ""));
  const plan = loadPlan.safeParse({ ...given, numbers: params.getAll("number").filter(Boolean) });
  return plan.success ? plan.data : undefined;
}

/** A plan as `planOf` reads it. */
export function planParams({ format, duplicates, mode, numbers }: LoadPlan): URLSearchParams {
  const params = new URLSearchParams({ duplicates, mode, ...(format ? { format } : {}) });
  for (const name of numbers) params.append("number", name);
  return params;
}

/** `fare, seats` or the same by lines: each name once. */
export function columnNames(text: string): string[] {
  const names = text.split(/[,\n]/).map((name) => name.trim());
  return [...new Set(names.filter(Boolean))];
}
