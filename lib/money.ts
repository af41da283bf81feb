import { err, ok, type Result } from "@/lib/result";

/** Money: a whole number of the currency's smallest unit, never a fraction, and its ISO 4217 code. */
export type Money = { minor: number; currency: string };

/**
 * A stored amount that cannot be counted in minor units, kept and shown exactly as written: the tutorial's `4500` with no
 * currency, a code that nobody knows, or more decimals than the currency has.
 */
export type WrittenAmount = { decimal: string; currency?: string };

export type Amount = Money | WrittenAmount;

export type MoneyRefusal =
  | "not-a-decimal"
  | "too-many-decimals"
  | "negative"
  | "too-large"
  | "unknown-currency";

// Eight digits before the point: room for a fare in rupiah, and exact in a number even with three decimals.
const WHOLE_DIGITS = 8;

const digitsOf = new Map<string, number>();

function knownDigits(): Map<string, number> {
  if (digitsOf.size === 0) {
    for (const currency of Intl.supportedValuesOf("currency")) {
      const style = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions();
      digitsOf.set(currency, style.maximumFractionDigits ?? 2);
    }
  }
  return digitsOf;
}

/** Decimals of a currency: JPY 0, USD 2, KWD 3; undefined for a code that is not one. */
export function currencyDigits(currency: string): number | undefined {
  return knownDigits().get(currency);
}

/** Minor units of a whole and a fraction in digits, the fraction no longer than `digits`; undefined past exact numbers. */
function count(whole: string, fraction: string, digits: number): number | undefined {
  const minor = Number(whole + fraction.padEnd(digits, "0"));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/**
 * Reads what a person typed: digits with an optional point, `149` or `149.50`, at most eight digits before the point and
 * no more after it than the currency has. No sign, no separators, no currency sign.
 */
export function parseMoney(text: string, currency: string): Result<Money, MoneyRefusal> {
  const digits = currencyDigits(currency);
  if (digits === undefined) return err("unknown-currency");
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (!found) return err("not-a-decimal");
  const [, sign, whole = "", fraction = ""] = found;
  if (sign) return err("negative");
  if (fraction.length > digits) return err("too-many-decimals");
  if (whole.replace(/^0+/, "").length > WHOLE_DIGITS) return err("too-large");
  const minor = count(whole, fraction, digits);
  return minor === undefined ? err("too-large") : ok({ minor, currency });
}

/** The amount with all its decimals, as a form shows it: `149.00`, `1500` in JPY; a written amount as written. */
export function decimalText(amount: Amount): string {
  if (!("minor" in amount)) return amount.decimal;
  const digits = currencyDigits(amount.currency) ?? 0;
  const text = String(Math.abs(amount.minor)).padStart(digits + 1, "0");
  const sign = amount.minor < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** Exact decimal text in major units as DynamoDB stores a number: `149.00` is `149`, `149.50` is `149.5`. */
export function toMajor(amount: Amount): string {
  const text = decimalText(amount);
  return "minor" in amount && text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

/** Minor units of a stored number's decimal text; undefined when it is none, or has a part of a minor unit. */
export function fromMajor(text: string, currency: string): number | undefined {
  const digits = currencyDigits(currency);
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (digits === undefined || !found) return undefined;
  const [, sign, whole = "", decimals = ""] = found;
  const fraction = decimals.replace(/0+$/, "");
  const minor = fraction.length > digits ? undefined : count(whole, fraction, digits);
  return sign && minor ? -minor : minor;
}

/** A stored amount: money when it can be counted exactly in a known currency, else carried as written. */
export function storedAmount(decimal: string, currency?: string): Amount {
  if (currency === undefined) return { decimal };
  const minor = fromMajor(decimal, currency);
  return minor === undefined ? { decimal, currency } : { minor, currency };
}

/** `USD 149.00`, `JPY 1500`; an amount with no currency is its figure alone, `4500`. */
export function formatMoney(amount: Amount): string {
  const figure = decimalText(amount);
  return amount.currency ? `${amount.currency} ${figure}` : figure;
}

/** So many times an amount: exact in minor units; an amount that cannot be counted is multiplied digit by digit. */
export function times(amount: Amount, count: number): Amount {
  if ("minor" in amount) return { ...amount, minor: amount.minor * count };
  const [whole = "0", fraction = ""] = amount.decimal.split(".");
  const digits = (BigInt(whole + fraction) * BigInt(count)).toString().padStart(fraction.length + 1, "0");
  const decimal = fraction
    ? `${digits.slice(0, -fraction.length)}.${digits.slice(-fraction.length)}`
    : digits;
  return { ...amount, decimal };
}
