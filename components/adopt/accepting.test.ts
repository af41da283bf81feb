import { describe, expect, it } from "vitest";
import type { BriefFinding, FindingView } from "@/lib/adopt/screen";
import { chosenIn, restWords, safeIn, withAll } from "./accepting";

const kind = "seat-twice";

function finding(id: string, recommended?: string): FindingView {
  const [key, table] = [`${kind} bookings ${id}`, "bookings" as const];
  return { key, kind, table, id, sentences: [], proposals: [], ...(recommended ? { recommended } : {}) };
}

function brief(id: string, recommended?: string): BriefFinding {
  const { key, table } = finding(id);
  return { key, kind, table: table as "bookings", id, loses: false, ...(recommended ? { recommended } : {}) };
}

function idsChosen(findings: Parameters<typeof chosenIn>[0], choices: Parameters<typeof chosenIn>[1]) {
  return chosenIn(findings, choices, true).map(({ accepted: { id, choice } }) => `${id} ${choice}`);
}

describe("all of a kind that is safe", () => {
  it("is what has a recommendation and no answer yet, listed or not", () => {
    const findings = {
      listed: [finding("A", "x"), finding("B")],
      rest: [brief("C", "x"), brief("D"), brief("E", "x")],
    };
    const safe = safeIn(findings, (key) => key.endsWith("E"));
    expect(idsChosen(safe, withAll({}, safe))).toEqual(["A x", "C x"]);
  });

  it("leaves what a person picked for others", () => {
    const findings = { listed: [finding("A", "x"), finding("B")], rest: [] };
    const picked = { [finding("B").key]: "2C" };
    expect(
      idsChosen(
        findings,
        withAll(
          picked,
          safeIn(findings, () => false),
        ),
      ),
    ).toEqual(["A x", "B 2C"]);
  });
});

it.each<[number, number, boolean, string]>([
  [50, 0, false, "They are listed once these are mended."],
  [50, 0, true, "They are listed once these are mended."],
  [50, 50, false, ""],
  [50, 50, true, "They are chosen too."],
  [50, 20, true, "The 20 safe ones are chosen too."],
])("of %i findings that are not listed, %i of them safe, chosen %s: %s", (rest, safe, isChosen, words) => {
  expect(restWords(Array(rest), Array(safe), isChosen)).toBe(words);
});
