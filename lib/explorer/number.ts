/** What DynamoDB takes as a number: an optional sign, digits, an optional fraction and an optional exponent. */
const form = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

const mostDigits = 38;
const highestPower = 125;
const lowestPower = -130;

type Parts = { negative: boolean; digits: string; power: number };

/** A number's significant digits, without zeros at either end, and the power of ten of the last of them. */
function partsOf(text: string): Parts | undefined {
  const found = form.exec(text);
  if (!found) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = found;
  if (whole + fraction === "") return undefined;
  const all = (whole + fraction).replace(/^0+/, "");
  const digits = all.replace(/0+$/, "");
  const power = Number(exponent) - fraction.length + (all.length - digits.length);
  return digits ? { negative: sign === "-", digits, power } : { negative: false, digits: "0", power: 0 };
}

/** Why DynamoDB would not take this text as a number, as a sentence; an empty text when it would. */
export function numberProblem(text: string): string {
  const parts = partsOf(text);
  if (!parts) return text.trim() === "" ? "Enter a number." : `${cut(text)} is not a number.`;
  const { digits, power } = parts;
  if (digits.length > mostDigits)
    return `A number holds at most ${mostDigits} digits: this one has ${digits.length}.`;
  if (digits === "0") return "";
  const leading = power + digits.length - 1;
  if (leading > highestPower) return "This number is too large: DynamoDB stores up to 9.99 × 10¹²⁵.";
  if (leading < lowestPower)
    return "This number is too close to zero: DynamoDB stores nothing smaller than 10⁻¹³⁰.";
  return "";
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The one way to write a number, so that equal numbers are equal text: `digits E power`. For comparing, not for showing. */
export function plainNumber(text: string): string {
  const parts = partsOf(text);
  return parts ? `${parts.negative ? "-" : ""}${parts.digits}E${parts.power}` : text;
}

/** Compares two numbers exactly, whatever their length: below, at or above zero. */
export function compareNumbers(a: string, b: string): number {
  const [one, other] = [partsOf(a), partsOf(b)];
  if (!one || !other) return Number.NaN;
  const low = Math.min(one.power, other.power);
  const scaled = ({ negative, digits, power }: Parts) =>
    BigInt(digits) * 10n ** BigInt(power - low) * (negative ? -1n : 1n);
  const difference = scaled(one) - scaled(other);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
