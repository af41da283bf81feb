import { z } from "zod";
import { err, ok, type Result } from "@/lib/result";
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
  numbers: z
    .array(z.string().min(1).max(255, "The name of a column of numbers has at most 255 signs."))
    .max(100, "At most 100 columns can be named as numbers.")
    .default([]),
});
export type LoadPlan = z.output<typeof loadPlan>;

/** The same from an address, where numbers are the parameter `number`, once for each column. Refuses, in a sentence, what is no plan. */
export function planOf(params: URLSearchParams): Result<LoadPlan, string> {
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ""));
  const plan = loadPlan.safeParse({ ...given, numbers: params.getAll("number").filter(Boolean) });
  if (plan.success) return ok(plan.data);
  const wrong = plan.error.issues.find(({ path }) => path[0] === "numbers");
  return err(wrong?.message ?? "A file cannot be loaded like that: choose again how.");
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
