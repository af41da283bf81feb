import { foldLatin } from "@/lib/fold";

const TITLES = new Set(["MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "CHD", "INF"]);

function tidy(text: string): string {
  return text.normalize("NFC").replace(/\//g, " ").replace(/\s+/g, " ").trim();
}

function words(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

function fold(text: string): string {
  return tidy(foldLatin(text.toUpperCase()).replace(/[.,]/g, " ").replace(/[‐‑–]/g, "-"));
}

/** A passenger's name as it is stored and shown: given names, then family name, single spaces, `Binaya Sharma`. */
export function passengerName(given: string, family: string): string {
  return tidy(`${given} ${family}`);
}

/**
 * The key by which a name is found, `SHARMA/BINAYA`: upper case, Latin letters without accents, no apostrophes, periods or
 * commas; hyphens and other scripts stay. A person with one name has it before the slash: `SUHARTO/`.
 */
export function nameKey(given: string, family: string): string {
  const [before, after] = [fold(family), fold(given)];
  return before === "" ? `${after}/` : `${before}/${after}`;
}

/** The names on either side of a slash, `SHARMA/BINAYA MR`, without a title at the end. */
function airlineName(name: string): { given: string; family: string } {
  const slash = name.indexOf("/");
  const given = words(tidy(name.slice(slash + 1)));
  if (TITLES.has(fold(given.at(-1) ?? ""))) given.pop();
  return { given: given.join(" "), family: tidy(name.slice(0, slash)) };
}

function lastWords(name: string, count: number): { given: string; family: string } {
  const all = words(tidy(name));
  const boundary = Math.max(0, all.length - count);
  return { given: all.slice(0, boundary).join(" "), family: all.slice(boundary).join(" ") };
}

/** The key of a name in one string: `Binaya Sharma`, whose last word is the family name, or `SHARMA/BINAYA MR`. */
export function nameKeyOf(name: string): string {
  const { given, family } = name.includes("/") ? airlineName(name) : lastWords(name, 1);
  return nameKey(given, family);
}

/** The first two letters of a key's family name, or its first two characters when it has no letter; `#` for no name. Never empty. */
export function nameBucket(key: string): string {
  const family = Array.from(key.split("/")[0] ?? "");
  const letters = family.filter((character) => /\p{L}/u.test(character));
  return (letters.length > 0 ? letters : family).slice(0, 2).join("") || "#";
}

/**
 * A stored name taken apart for the form. The key says how many words the family name has; without a key, or with one that
 * is not this name's, it is the last word.
 */
export function splitName(name: string, key?: string): { given: string; family: string } {
  if (name.includes("/")) return airlineName(name);
  const count = words(key?.split("/")[0] ?? "").length;
  const split = lastWords(name, count);
  return count > 0 && nameKey(split.given, split.family) === key ? split : lastWords(name, 1);
}
