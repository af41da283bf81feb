import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameBucket, nameKey, otherWords, passengerName } from "@/lib/bookings/name";
import { type NameLookup, nameLookups, nameQuestion, nameRank, wordLookups } from "./names";

/** Is somebody of this key among what is read for what was typed, and how well do they answer? */
function finds(typed: string, key: string): number | undefined {
  const question = nameQuestion(typed);
  if (!question) return undefined;
  const begins = (stored: string, lookups: NameLookup[]) =>
    lookups.some(({ bucket, prefix }) => bucket === nameBucket(stored) && stored.startsWith(prefix));
  const read =
    begins(key, nameLookups(question)) || otherWords(key).some((word) => begins(word, wordLookups(question)));
  return read ? nameRank(question, key) : undefined;
}

const maria = nameKey("María José", "García Ibáñez");

describe("a name is found", () => {
  it.each<[typed: string, given: string, family: string, rank: number]>([
    ["garcia", "María", "García", 0],
    ["GARCÍA", "María", "García", 0],
    ["gar", "María", "García", 3],
    ["ga", "María", "García", 3],
    ["GAR/M", "María", "García", 3],
    ["GARCIA/M", "María", "García", 1],
    ["garcia/maria mrs", "María", "García", 0],
    ["GAR/", "María", "García", 3],
    ["maría garcía", "María", "García", 0],
    ["garcia maria", "María", "García", 0],
    ["García, María", "María", "García", 0],
    ["m garcia", "María", "García", 1],
    ["mar gar", "María", "García", 3],
    ["mr maria garcia", "María", "García", -1],
    ["maria garcia mr", "María", "García", 0],
    ["obrien", "Sinéad", "O’Brien", 0],
    ["o'brien", "Sinéad", "O’Brien", 0],
    ["o brien", "Sinéad", "O’Brien", 0],
    ["sinead o brien", "Sinéad", "O’Brien", 0],
    ["d souza", "Ana", "D Souza", 0],
    ["d souza", "Ana", "D’Souza", 0],
    ["al-harbi", "Fatima", "Al-Harbi", 0],
    ["al harbi", "Fatima", "Al-Harbi", 0],
    ["fatima al-h", "Fatima", "Al-Harbi", 2],
    ["anne marie dubois", "Anne-Marie", "Dubois", 0],
    ["anne-marie", "Dubois", "Anne-Marie", 0],
    ["de la cruz", "Ana", "de la Cruz", 0],
    ["ana de la cruz", "Ana", "de la Cruz", 0],
    ["de la cr", "Ana", "de la Cruz", 2],
    ["van der berg ludwig", "Ludwig", "van der Berg", 0],
    ["suharto", "", "Suharto", 0],
    ["suh", "", "Suharto", 3],
    ["suharto/", "", "Suharto", 0],
    ["o", "Jin", "O", 0],
    ["o jin", "Jin", "O", 0],
    ["jin o", "Jin", "O", 0],
    ["o/j", "Jin", "O", 1],
    ["김", "민수", "김", 0],
    ["김 민수", "민수", "김", 0],
    ["чайков", "Андрей", "Чайковский", 3],
    ["kjaer", "Søren", "Kjærgård", 3],
    ["NGUYEN THI", "Thị Lan", "Nguyễn", 0],
    ["garcia", "Garcia", "Lopez", 3],
    ["maria", "María", "García", 3],
    ["lan", "Thị Lan", "Nguyễn", 3],
    ["marie", "Anne-Marie", "Dubois", 3],
    ["cruz", "Juan Carlos", "de la Cruz García", 3],
    ["carlos", "Juan Carlos", "de la Cruz", 3],
    ["민수", "민수", "김", 3],
  ])("by %j: %s %s answers %i", (typed, given, family, rank) => {
    expect(finds(typed, nameKey(given, family)) ?? -1).toBe(rank);
  });

  it.each([
    ["garcia", 2],
    ["garcia ibanez", 0],
    ["ibanez garcia maria jose", 0],
    ["maria garcia", 2],
    ["jose gar", 3],
    ["GARCIA I/MA", 3],
    ["garcia ibanez/jose", 0],
    ["ibanez", 3],
    ["IBÁÑ", 3],
    ["maria", 3],
    ["jose", 3],
    ["maria ibanez", 3],
    ["ibanez maria jose", 3],
  ])("with family names of several words: %j finds García Ibáñez with %i", (typed, rank) => {
    expect(finds(typed, maria)).toBe(rank);
  });

  it.each([
    ["maria maria", nameKey("María", "García")],
    ["GAR/M", nameKey("Ana", "García")],
    ["gar ana x", nameKey("Ana", "García")],
    ["arcia", nameKey("María", "García")],
    ["g", nameKey("María", "García")],
    ["g m", nameKey("María", "García")],
  ])("%j does not find %s", (typed, key) => {
    expect(finds(typed, key)).toBeUndefined();
  });

  it.each(["", " ", "/", "123", "---", "'", "💺", "MR", "/ /"])("nobody is called %j", (typed) => {
    expect(nameQuestion(typed)).toBeUndefined();
  });

  const word = fc.stringMatching(/^[a-zà-öø-ÿ]{2,10}$/u);
  const family = fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(" "));

  it("by the whole of it, however it is written", () => {
    fc.assert(
      fc.property(word, family, (given, last) => {
        const key = nameKey(given, last);
        for (const typed of [
          passengerName(given, last),
          `${last} ${given}`,
          `${last}/${given}`.toUpperCase(),
        ])
          if (!/ (mr|mrs|ms|miss|mstr|dr|prof|chd|inf)$/i.test(typed.replace("/", " ")))
            expect(finds(typed, key)).toBe(0);
      }),
    );
  });

  it("by twenty-five queries of families and six of words at most, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100, size: "max" }), (typed) => {
        const question = nameQuestion(typed);
        const lookups = question ? nameLookups(question) : [];
        const words = question ? wordLookups(question) : [];
        expect(lookups.length).toBeLessThanOrEqual(25);
        expect(words.length).toBeLessThanOrEqual(2);
        for (const { bucket, prefix } of [...lookups, ...words]) {
          expect(bucket).not.toBe("");
          expect(prefix).not.toBe("");
        }
      }),
    );
  });
});
