import { type Money, type MoneyRefusal, parseMoney, toMajor } from "@/lib/money";
import { err, ok, type Result } from "@/lib/result";
import type { FieldProblems } from "./timetable";

function sentence(refusal: MoneyRefusal, currency: string): string {
  switch (refusal) {
    case "not-a-decimal":
      return "Give the fare in digits, such as 149.00";
    case "too-many-decimals":
      return `${currency} does not have that many decimals`;
    case "negative":
      return "A fare cannot be negative";
    case "too-large":
      return "This fare is too large";
    case "unknown-currency":
      return `${currency} is not a currency`;
  }
}

/** A typed fare as the exact decimal that is stored. Refuses at the currency or at the price. */
export function fare(price: string, currency: string): Result<string, FieldProblems> {
  const parsed: Result<Money, MoneyRefusal> = parseMoney(price, currency);
  if (parsed.ok) return ok(toMajor(parsed.value));
  const field = parsed.error === "unknown-currency" ? "currency" : "price";
  return err({ [field]: { message: sentence(parsed.error, currency) } });
}
