import { exactNumber } from "@/lib/dynamo/item";
import { numberProblem } from "@/lib/explorer/number";
import { fare } from "@/lib/flights/fare";
import type { Drafting } from "./draft";

/** Reads an amount and its currency; faults for what is no decimal, is negative, or is more exact than the currency. */
export function draftAmount(drafting: Drafting, attribute: "price" | "price_paid"): void {
  const currency = drafting.pattern(
    "currency",
    /^[A-Z]{3}$/,
    "a currency is three letters, such as USD.",
    true,
  );
  const text = drafting.text(attribute);
  if (text === undefined) return;
  const wrong = numberProblem(text);
  if (wrong) {
    drafting.put(attribute, text, wrong);
    return;
  }
  const refused = currency ? fare(text, currency) : undefined;
  const negative = text.startsWith("-") ? "A fare cannot be negative." : undefined;
  const fault =
    refused && !refused.ok ? Object.values(refused.error).map(({ message }) => `${message}.`)[0] : negative;
  drafting.put(attribute, exactNumber(text), fault);
}

/** Reads a whole number from `least` to `most`; a fault for anything else. */
export function draftWhole(
  drafting: Drafting,
  attribute: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const text = drafting.text(attribute);
  if (text === undefined) return undefined;
  const value = Number(text);
  const fits = /^\d+(\.0+)?$/.test(text) && value >= least && value <= most;
  drafting.put(
    attribute,
    fits ? exactNumber(String(value)) : text,
    fits ? undefined : `${text}: give a whole number from ${least} to ${most}.`,
  );
  return fits ? value : undefined;
}
