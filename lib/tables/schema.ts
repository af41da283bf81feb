import { z } from "zod";
import {
  type Definition,
  definitionProblems,
  type Index,
  isTableName,
  type KeyType,
  keyTypes,
} from "./table";

const trimmed = z.string().trim();

/** DynamoDB's own limits for the names of tables and indexes. */
function name(what: string) {
  return trimmed
    .min(3, `A ${what} has 3 to 255 signs`)
    .max(255, `A ${what} has 3 to 255 signs`)
    .regex(/^[a-zA-Z0-9_.-]*$/, `A ${what} has letters without accents, digits, _ . and - only`);
}

/** A table as an address or a button names it. */
export const tableName = trimmed.refine(isTableName, "There is no table of this name");

const attribute = trimmed.max(255, "The name of a key attribute has at most 255 signs");
const keyName = attribute.min(1, "Name the attribute");
const keyType = z.enum(keyTypes);

/** Provisioned units a second: DynamoDB's default quota for one table. */
const mostUnits = 40_000;
const unitsSentence = `Give a whole number from 1 to ${mostUnits}`;
const units = trimmed.regex(/^\d*$/, unitsSentence);

const indexFields = z.object({
  kind: z.enum(["global", "local"]),
  name: name("name of an index"),
  hashName: attribute,
  hashType: keyType,
  rangeName: attribute,
  rangeType: keyType,
  projection: z.enum(["ALL", "KEYS_ONLY", "INCLUDE"]),
  include: trimmed,
});
type IndexFields = z.output<typeof indexFields>;

/** `price, currency` or the same by lines. */
function namesIn(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  ];
}

function keys(name: string, type: KeyType) {
  return name ? [{ name, type }] : [];
}

function indexOf(fields: IndexFields, tableHash?: { name: string; type: KeyType }): Index {
  const { kind, name: called, hashName, hashType, rangeName, rangeType, projection, include } = fields;
  const local = kind === "local" && tableHash;
  return {
    name: called,
    kind,
    hash: local ? [tableHash] : keys(hashName, hashType),
    range: keys(rangeName, rangeType),
    projection: projection === "INCLUDE" ? namesIn(include) : projection,
  };
}

function checkIndex(fields: IndexFields, path: (string | number)[], context: z.RefinementCtx): void {
  if (fields.kind === "global" && !fields.hashName)
    context.addIssue({ code: "custom", path: [...path, "hashName"], message: "Name the attribute" });
  if (fields.projection === "INCLUDE" && namesIn(fields.include).length === 0)
    context.addIssue({
      code: "custom",
      path: [...path, "include"],
      message: "Name at least one attribute, or choose another projection",
    });
}

/** The form for a new table, made into what is asked of DynamoDB; what it would refuse is refused at its field. */
export const newTable = z
  .strictObject({
    name: name("name of a table"),
    hashName: keyName,
    hashType: keyType,
    rangeName: attribute,
    rangeType: keyType,
    billing: z.enum(["on-demand", "provisioned"]),
    read: units,
    write: units,
    protect: z.enum(["no", "yes"]),
    indexes: z.array(indexFields).max(25, "A table has at most 25 indexes"),
  })
  .superRefine((input, context) => {
    for (const field of ["read", "write"] as const) {
      const given = Number(input[field]);
      if (input.billing === "provisioned" && !(given >= 1 && given <= mostUnits))
        context.addIssue({ code: "custom", path: [field], message: unitsSentence });
    }
    input.indexes.forEach((fields, at) => {
      checkIndex(fields, ["indexes", at], context);
    });
    for (const { path, message } of definitionProblems(definitionOf(input)))
      context.addIssue({ code: "custom", path, message });
  });

export type NewTableValues = z.input<typeof newTable>;

/** What the form asks of DynamoDB. */
export function definitionOf(input: NewTableValues): Definition {
  const hash = { name: input.hashName.trim(), type: input.hashType };
  const [range] = keys(input.rangeName.trim(), input.rangeType);
  return {
    name: input.name.trim(),
    hash,
    ...(range ? { range } : {}),
    billing:
      input.billing === "on-demand"
        ? { kind: "on-demand" }
        : { kind: "provisioned", read: Number(input.read), write: Number(input.write) },
    isProtected: input.protect === "yes",
    indexes: input.indexes.map((fields) => indexOf(fields, hash)),
  };
}

/** A global index for a table that is there. */
export const newIndex = indexFields
  .omit({ kind: true })
  .extend({ table: tableName })
  .superRefine((input, context) => checkIndex({ ...input, kind: "global" }, [], context));

export type NewIndexValues = z.input<typeof newIndex>;

/** The index that the form for one asks for. */
export function additionOf(input: NewIndexValues): Index {
  return indexOf({ ...input, kind: "global" });
}

export const indexRemoval = z.strictObject({ table: tableName, index: tableName });

/** An empty attribute switches expiry off. */
export const expirySwitch = z.strictObject({
  table: tableName,
  attribute: trimmed.max(255, "The name of an attribute has at most 255 signs here"),
  on: z.boolean(),
});
export const protectionSwitch = z.strictObject({ table: tableName, on: z.boolean() });
export const tableOnly = z.strictObject({ table: tableName });
/** `typed` is the name once more, as the person typed it. */
export const tableRemoval = z.strictObject({ table: tableName, typed: trimmed.max(255) });
