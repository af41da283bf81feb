import { z } from "zod";
import { attribute, rawItem } from "@/lib/explorer/attribute";
import { condition } from "@/lib/explorer/condition";
import { tableName } from "@/lib/tables/schema";

const path = z
  .array(z.union([z.string().min(1), z.int().min(0).max(1_000_000)]))
  .min(1)
  .max(33)
  .refine(([first]) => typeof first === "string");

const changes = z.strictObject({
  set: z.array(z.strictObject({ path, value: attribute })).max(1_000),
  remove: z.array(path).max(1_000),
});

/** What must hold for a write: that the item is as it was read, a condition of one's own, both, or nothing. */
const guard = z.strictObject({
  /** The item as it was read, where it must still be so. */
  asRead: rawItem.optional(),
  own: condition.optional(),
});
export type GuardInput = z.input<typeof guard>;

export const itemPut = z.strictObject({
  table: tableName,
  item: rawItem,
  /** `create` never overwrites; `replace` stores it whatever was there. */
  mode: z.enum(["create", "replace"]),
  own: condition.optional(),
});

export const itemUpdate = z.strictObject({ table: tableName, key: rawItem, changes, guard });

export const itemRemoval = z.strictObject({ table: tableName, key: rawItem, guard });

/** How many items are deleted at once at most. */
export const mostSelected = 1_000;

export const itemsRemoval = z.strictObject({
  table: tableName,
  keys: z.array(rawItem).min(1).max(mostSelected),
});

/** A PartiQL statement and what its question marks stand for. `next` asks for the page after one. */
export const statementRun = z.strictObject({
  statement: z.string().trim().min(1, "Write a statement").max(8_192, "A statement has at most 8,192 signs"),
  parameters: z.array(attribute).max(100),
  next: z.string().max(40_000).optional(),
});
