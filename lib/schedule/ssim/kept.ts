import { z } from "zod";
import { type Field, keptOfLeg, textAt } from "./layout";

/**
 * What a schedule file says of a flight that Apron has no attribute of its own for: fields of its leg by name, and the data of its
 * segments (type 4). A flight keeps it as one text, so that a file that is written again says it too.
 */
export type Kept = { fields: Record<string, string>; data: string[] };

/** The attribute of a stored flight that holds it. */
export const keptAttribute = "ssim";

const names = Object.keys(keptOfLeg) as (keyof typeof keptOfLeg)[];

/**
 * The fields that can be kept beside those of the layout: where they differ from what the flight itself says. Times of the aircraft
 * are kept as their difference in minutes from those of passengers, which moves with a flight that is retimed.
 */
const ownKept = ["aircraftDeparture", "aircraftArrival", "configuration"] as const;

const shape = z.strictObject({
  fields: z.partialRecord(z.enum([...names, ...ownKept]), z.string()).default({}),
  data: z.array(z.string().max(180)).default([]),
});

/** Nearly every flight is a passenger flight: that is not kept. */
const usualService = "J";

/** The kept fields of a leg's record; blank ones, and the service that is usual, are left out. */
export function keptFieldsOf(record: string): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const text = textAt(record, keptOfLeg[name]);
      return text === "" || (name === "service" && text === usualService) ? [] : [[name, text]];
    }),
  );
}

/** The kept fields with where they are written. */
export function keptColumns(fields: Kept["fields"]): [Field, string][] {
  return names.map((name) => [keptOfLeg[name], fields[name] ?? (name === "service" ? usualService : "")]);
}

/** What is kept as text; empty when there is nothing. The same is always the same text. */
export function keptText({ fields, data }: Kept): string {
  const said = [...names, ...ownKept].flatMap((name) => (fields[name] ? [[name, fields[name]]] : []));
  if (said.length === 0 && data.length === 0) return "";
  return JSON.stringify({ fields: Object.fromEntries(said), data });
}

/** The text read again; nothing where it is missing or somebody else's. */
export function readKept(text: unknown): Kept {
  const nothing = { fields: {}, data: [] };
  if (typeof text !== "string") return nothing;
  try {
    const read = shape.safeParse(JSON.parse(text));
    if (!read.success) return nothing;
    const fits = ([name, value]: [string, string]) => value.length <= widthOf(name);
    return {
      fields: Object.fromEntries(Object.entries(read.data.fields).filter(fits)),
      data: read.data.data,
    };
  } catch {
    return nothing;
  }
}

function widthOf(name: string): number {
  if (name === "configuration") return 20;
  const field = (keptOfLeg as Record<string, Field>)[name];
  return field ? field[1] - field[0] + 1 : 4;
}
