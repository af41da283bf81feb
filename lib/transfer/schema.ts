import { z } from "zod";

export const recordKinds = ["flights", "bookings"] as const;
export type RecordKind = (typeof recordKinds)[number];

/** `dynamodb` is what AWS exports: typed items, one `{"Item": {...}}` a line or in an array. `ssim` is a schedule of IATA SSIM chapter 7. */
export const fileFormats = ["csv", "json", "jsonl", "dynamodb", "ssim"] as const;
export type FileFormat = (typeof fileFormats)[number];

/** What an import may do: only make what is not there, only change what is, or both. */
export const importModes = ["create", "update", "both"] as const;
export type ImportMode = (typeof importModes)[number];

/** Which row holds when a file has one key in several: the first, the last, or none of them. */
export const duplicateRules = ["first", "last", "refuse"] as const;
export type DuplicateRule = (typeof duplicateRules)[number];

/** What a row comes to: make the record, change it, leave it as it is, or nothing because the row is wrong. */
export const verdicts = ["create", "update", "same", "wrong"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Where each column goes, by its header: a target of `targetsOf(kind)`, `keep` (stored under its own name), or `skip`. A
 * header that is not named is kept.
 */
export const mapping = z.record(z.string().min(1).max(255), z.string().min(1).max(60));
export type Mapping = z.output<typeof mapping>;

const jobId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "There is no such import");

/** How a file is to be read and what is to be done with its rows. */
export const importPlan = z.strictObject({
  kind: z.enum(recordKinds),
  format: z.enum(fileFormats),
  mapping,
  mode: z.enum(importModes),
  duplicates: z.enum(duplicateRules),
  /** What rows have that do not say it themselves, by attribute: a schedule file knows no fares. */
  fill: z.partialRecord(z.enum(["price", "currency"]), z.string().max(30)).optional(),
});
export type ImportPlan = z.output<typeof importPlan>;

/** A file and what to do with it. */
export const plannedImport = z.strictObject({ jobId, plan: importPlan });

/** An import that is named, and nothing more. */
export const namedImport = z.strictObject({ jobId });

/** A page of judged rows: those of one verdict or all, after a row number. */
export const verdictPage = z.strictObject({
  jobId,
  verdict: z.enum(verdicts).optional(),
  after: z.int().min(0).default(0),
  size: z.int().min(1).max(200).default(50),
});
export type VerdictPage = z.input<typeof verdictPage>;
