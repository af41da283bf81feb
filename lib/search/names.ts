import { nameBucket, nameKeyOf } from "@/lib/bookings/name";

/**
 * Whom somebody asks for, folded as names are stored. `GAR/M` says which is the family; words in any order do not, and may
 * have two readings: `o brien` is O and BRIEN, or OBRIEN.
 */
export type NameQuestion = { family: string; given: string[] } | { readings: string[][] };

/** One read of the index: the names in a bucket that begin so. */
export type NameLookup = { bucket: string; prefix: string };

/** Nobody types more words of one name. */
const mostWords = 5;

function hasLetter(word: string): boolean {
  return /\p{L}/u.test(word);
}

function wordsOf(text: string): string[] {
  return text.split(" ").filter(hasLetter);
}

/** The words between which a person may put a space or a hyphen. */
function partsOf(words: string[]): string[] {
  return words.flatMap((word) => word.split("-")).filter(Boolean);
}

/** A letter by itself taken together with the word after it, as in `o brien`. */
function joined(words: string[]): string[] {
  const result: string[] = [];
  let letter = "";
  for (const [at, word] of words.entries()) {
    if (word.length === 1 && !letter && at < words.length - 1) letter = word;
    else {
      result.push(letter + word);
      letter = "";
    }
  }
  return result;
}

/** The name that was asked for, without titles; undefined when nothing in it can be a name. */
export function nameQuestion(typed: string): NameQuestion | undefined {
  const slash = typed.indexOf("/");
  if (slash > 0) {
    const [family = "", given = ""] = nameKeyOf(typed).split("/");
    if (hasLetter(typed.slice(0, slash)) && hasLetter(family)) return { family, given: wordsOf(given) };
  }
  const words = wordsOf(nameKeyOf(`/${typed}`).replaceAll("/", " ")).slice(0, mostWords);
  if (words.length === 0) return undefined;
  const other = joined(words);
  return { readings: other.length < words.length ? [words, other] : [words] };
}

function lookup(family: string, given?: string): NameLookup {
  return { bucket: nameBucket(family), prefix: given === undefined ? family : `${family}/${given}` };
}

/** A family name is looked up by its beginning from two letters on; a single letter only as the whole of it. */
function byBeginning(family: string): NameLookup[] {
  return family.replace(/[^\p{L}]/gu, "").length > 1 ? [lookup(family)] : [];
}

/** Every word as the beginning of the family name, all of them as one, and each way to part them into family and given. */
function lookupsOfWords(words: string[]): NameLookup[] {
  const parted = words.slice(1).flatMap((_, at) => {
    const [before, after] = [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")];
    return [lookup(before, after), lookup(after, before)];
  });
  const whole = words.join(" ");
  return [lookup(whole, ""), ...byBeginning(whole), ...parted, ...words.flatMap(byBeginning)];
}

/** What to read so that nobody is missed, the narrowest first. Each is one query; none is asked twice. */
export function nameLookups(question: NameQuestion): NameLookup[] {
  const all =
    "family" in question
      ? [lookup(question.family, question.given.join(" ")), ...byBeginning(question.family)]
      : question.readings.flatMap(lookupsOfWords);
  return [...new Map(all.map((each) => [`${each.bucket}/${each.prefix}`, each])).values()];
}

/**
 * What to read of the indexes of single words: the longest word of each reading, since whoever is asked for has every word.
 * None where it was said which is the family name.
 */
export function wordLookups(question: NameQuestion): NameLookup[] {
  if ("family" in question) return [];
  const longest = question.readings.map(
    (words) => partsOf(words).sort((a, b) => b.length - a.length)[0] ?? "",
  );
  return [...new Set(longest)].flatMap(byBeginning);
}

/** Can every typed word be the beginning of a stored word of its own? */
function eachBegins(typed: string[], stored: string[]): boolean {
  const [word, ...others] = typed;
  if (word === undefined) return true;
  return stored.some(
    (candidate, at) => candidate.startsWith(word) && eachBegins(others, stored.toSpliced(at, 1)),
  );
}

function rankOfWords(typed: string[], family: string[], given: string[]): number | undefined {
  const parts = partsOf(typed);
  if (!eachBegins(parts, [...family, ...given])) return undefined;
  if (!family.every((word) => parts.includes(word))) return parts.includes(family[0] ?? "") ? 2 : 3;
  return parts.every((part) => family.includes(part) || given.includes(part)) ? 0 : 1;
}

/**
 * How well a stored key, `GARCIA IBANEZ/MARIA JOSE`, answers: 0 all that was typed in full, 1 the family name in full, 2 its first
 * word, 3 beginnings only; undefined when it does not.
 */
export function nameRank(question: NameQuestion, key: string): number | undefined {
  const [before = "", after = ""] = key.split("/");
  const [family, given] = [partsOf(before.split(" ")), partsOf(after.split(" "))];
  if ("readings" in question) {
    const ranks = question.readings.map((words) => rankOfWords(words, family, given));
    return ranks.filter((rank) => rank !== undefined).sort()[0];
  }
  const asked = partsOf(question.given);
  if (!before.startsWith(question.family) || !eachBegins(asked, given)) return undefined;
  if (before !== question.family) return 3;
  return asked.every((word) => given.includes(word)) ? 0 : 1;
}
