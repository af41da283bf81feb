import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  currencyDigits,
  decimalText,
  formatMoney,
  fromMajor,
  parseMoney,
  storedAmount,
  toMajor,
} from "@/lib/money";

describe("an amount typed by a person", () => {
  it.each([
    ["149", "USD", 14900],
    ["149.5", "USD", 14950],
    ["149.00", "USD", 14900],
    [" 149.99 ", "USD", 14999],
    ["0", "USD", 0],
    ["0.01", "USD", 1],
    ["007", "USD", 700],
    ["1500", "JPY", 1500],
    ["1.234", "KWD", 1234],
    ["1.2", "KWD", 1200],
    ["0.29", "USD", 29],
    ["1.15", "USD", 115],
    ["8.41", "EUR", 841],
    ["99999999.99", "USD", 9_999_999_999],
    ["99999999.999", "KWD", 99_999_999_999],
    ["00000000000000000001", "USD", 100],
  ])("%j in %s is %d minor units", (text, currency, minor) => {
    expect(parseMoney(text, currency)).toEqual({ ok: true, value: { minor, currency } });
  });

  it.each([
    ["", "USD", "not-a-decimal"],
    ["free", "USD", "not-a-decimal"],
    ["1,490.00", "USD", "not-a-decimal"],
    ["149,50", "EUR", "not-a-decimal"],
    ["149.", "USD", "not-a-decimal"],
    [".5", "USD", "not-a-decimal"],
    ["1e3", "USD", "not-a-decimal"],
    ["0x10", "USD", "not-a-decimal"],
    ["+5", "USD", "not-a-decimal"],
    ["$149", "USD", "not-a-decimal"],
    ["1 490", "USD", "not-a-decimal"],
    ["１４９", "USD", "not-a-decimal"],
    ["NaN", "USD", "not-a-decimal"],
    ["Infinity", "USD", "not-a-decimal"],
    ["--5", "USD", "not-a-decimal"],
    ["-1", "USD", "negative"],
    ["-0.01", "USD", "negative"],
    ["149.001", "USD", "too-many-decimals"],
    ["149.000", "USD", "too-many-decimals"],
    ["1500.0", "JPY", "too-many-decimals"],
    ["1.2345", "KWD", "too-many-decimals"],
    ["100000000", "USD", "too-large"],
    ["9".repeat(400), "USD", "too-large"],
    ["149", "XYZ", "unknown-currency"],
    ["149", "", "unknown-currency"],
    ["149", "usd", "unknown-currency"],
  ])("%j in %j is refused as %s", (text, currency, refusal) => {
    expect(parseMoney(text, currency)).toEqual({ ok: false, error: refusal });
  });
});

describe("an amount in the table", () => {
  it.each([
    [14900, "USD", "149", "USD 149.00"],
    [14950, "USD", "149.5", "USD 149.50"],
    [14999, "USD", "149.99", "USD 149.99"],
    [10000, "USD", "100", "USD 100.00"],
    [5, "USD", "0.05", "USD 0.05"],
    [0, "USD", "0", "USD 0.00"],
    [1500, "JPY", "1500", "JPY 1500"],
    [1200, "KWD", "1.2", "KWD 1.200"],
    [-14950, "USD", "-149.5", "USD -149.50"],
    [-5, "USD", "-0.05", "USD -0.05"],
  ])("%d %s is stored as %s and read as %s", (minor, currency, stored, shown) => {
    expect(toMajor({ minor, currency })).toBe(stored);
    expect(storedAmount(stored, currency)).toEqual({ minor, currency });
    expect(formatMoney({ minor, currency })).toBe(shown);
  });

  it("without a currency is carried, shown and stored again as it was", () => {
    const price = storedAmount("4500");
    expect(price).toEqual({ decimal: "4500" });
    expect([formatMoney(price), decimalText(price), toMajor(price)]).toEqual(["4500", "4500", "4500"]);
    expect(toMajor(storedAmount("45.10"))).toBe("45.10");
  });

  it.each([
    ["12.345", "USD"],
    ["1500.5", "JPY"],
    ["4500", "XYZ"],
    ["1E+30", "USD"],
    ["99999999999999999999.99", "USD"],
    ["", "USD"],
  ])("that %s %s cannot count is carried exactly", (decimal, currency) => {
    expect(fromMajor(decimal, currency)).toBeUndefined();
    expect(storedAmount(decimal, currency)).toEqual({ decimal, currency });
    expect(toMajor(storedAmount(decimal, currency))).toBe(decimal);
    expect(formatMoney(storedAmount(decimal, currency))).toBe(`${currency} ${decimal}`);
  });

  it("reads trailing zeros as nothing", () => {
    expect(fromMajor("149.5000", "USD")).toBe(14950);
    expect(fromMajor("1500.000", "JPY")).toBe(1500);
    expect(Object.is(fromMajor("-0", "USD"), 0)).toBe(true);
  });
});

describe("currencies", () => {
  it.each([
    ["JPY", 0],
    ["USD", 2],
    ["NPR", 2],
    ["KWD", 3],
    ["XYZ", undefined],
    ["__proto__", undefined],
  ])("%s has %s decimals", (currency, digits) => {
    expect(currencyDigits(currency)).toBe(digits);
  });

  it("lose nothing in 100,000 amounts typed, stored, read and shown", () => {
    const amount = fc
      .tuple(
        fc.constantFrom(...Intl.supportedValuesOf("currency")),
        fc.bigInt({ min: 0n, max: 99_999_999_999n }),
      )
      .map(([currency, units]) => {
        const digits = currencyDigits(currency) ?? 0;
        const minor = units % 10n ** BigInt(8 + digits);
        const scale = 10n ** BigInt(digits);
        const fraction = digits ? `.${String(minor % scale).padStart(digits, "0")}` : "";
        return { currency, minor: Number(minor), typed: `${minor / scale}${fraction}` };
      });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 100, maxLength: 100, size: "max" }), (amounts) => {
        for (const { currency, minor, typed } of amounts) {
          const money = parseMoney(typed, currency);
          if (!money.ok || money.value.minor !== minor)
            throw new Error(`parsed ${typed} ${currency} otherwise`);
          const again = storedAmount(toMajor(money.value), currency);
          if (!("minor" in again) || again.minor !== minor) throw new Error(`stored ${typed} otherwise`);
          if (formatMoney(again) !== `${currency} ${typed}`) throw new Error(`showed ${typed} otherwise`);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
