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

/** Words that join names; nobody is asked for by one of them while there are others. */
const JOINING = new Set(
  "AL BEN BIN BINT DA DAS DE DEL DELLA DEN DER DI DO DOS EL LA LAS LE LOS TER VAN VON Y".split(" "),
);

/** How many words of a name are found beside the beginning of the family name; each has an index of its own. */
const mostWords = 3;

function parts(words: string): string[] {
  return words.split(/[ -]/).filter((word) => word.replace(/[^\p{L}]/gu, "").length > 1);
}

/**
 * The words by which somebody is found who is asked for by none of the family name's beginning: of `GARCIA IBANEZ/MARIA JOSE`
 * they are MARIA, IBANEZ and JOSE. At most three, those that only join names last; a single letter is none.
 */
export function otherWords(key: string): string[] {
  const [family = "", given = ""] = key.split("/");
  const names = parts(given);
  const further = parts(family).filter((word) => !family.startsWith(word));
  const all = [...new Set([...names.slice(0, 1), ...further, ...names])];
  const [joining, telling] = [
    all.filter((word) => JOINING.has(word)),
    all.filter((word) => !JOINING.has(word)),
  ];
  return [...telling, ...joining].slice(0, mostWords);
}

/** The indexes beside `by_name`, and what they are keyed by. */
export const wordIndexes = [
  { index: "by_name_2", bucket: "name_bucket_2", key: "name_key_2" },
  { index: "by_name_3", bucket: "name_bucket_3", key: "name_key_3" },
  { index: "by_name_4", bucket: "name_bucket_4", key: "name_key_4" },
] as const;

type NameAttribute =
  | "name_key"
  | "name_bucket"
  | (typeof wordIndexes)[number]["bucket"]
  | (typeof wordIndexes)[number]["key"];

/**
 * Every attribute by which a booking of this name is found, undefined where it should not be there: the one place that says so.
 * A word's key is the word and the whole name's key, `MARIA//GARCIA IBANEZ/MARIA JOSE`, so that an index tells who was found.
 */
export function nameAttributes(key: string | undefined): Record<NameAttribute, string | undefined> {
  const words = key ? otherWords(key) : [];
  const attributes: Partial<Record<NameAttribute, string>> = {};
  for (const [at, { bucket, key: wordKey }] of wordIndexes.entries()) {
    const word = words[at];
    attributes[bucket] = word && nameBucket(word);
    attributes[wordKey] = word && `${word}//${key}`;
  }
  return {
    ...(attributes as Record<NameAttribute, string | undefined>),
    name_key: key,
    name_bucket: key && nameBucket(key),
  };
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
