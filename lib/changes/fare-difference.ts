import { formatMoney, type Money, storedAmount } from "@/lib/money";

/** An exact decimal in major units, as stored, and its currency. */
type Stored = { decimal?: string; currency?: string };

function moneyOf({ decimal, currency }: Stored): Money | undefined {
  const amount = decimal === undefined ? undefined : storedAmount(decimal, currency);
  return amount && "minor" in amount ? amount : undefined;
}

/**
 * What a fare for each of some passengers costs over what they paid, exact: `+USD 40.00`, `−USD 9.50`, `same fare`.
 * Undefined where an amount is missing, cannot be counted, or is of another currency.
 */
export function fareDifference(fare: Stored, paid: Stored[]): string | undefined {
  const one = moneyOf(fare);
  if (!one) return undefined;
  let minor = 0;
  for (const amount of paid.map(moneyOf)) {
    if (amount?.currency !== one.currency) return undefined;
    minor += one.minor - amount.minor;
  }
  if (minor === 0) return "same fare";
  return `${minor > 0 ? "+" : "−"}${formatMoney({ minor: Math.abs(minor), currency: one.currency })}`;
}
