import { describe, expect, it } from "vitest";
import { differences } from "./differences";

const labels = { gate: "Gate", price: "Fare" };

function compare(base: string, theirs: string, mine: string) {
  const { both, taken } = differences({ gate: base }, { gate: theirs }, { gate: mine }, labels);
  return { both: both.map(({ name }) => name), taken: taken.map(({ name }) => name) };
}

describe("two people's edits of one field", () => {
  it.each([
    { what: "nobody changed it", base: "N6", theirs: "N6", mine: "N6", both: [], taken: [] },
    { what: "only I changed it", base: "N6", theirs: "N6", mine: "N9", both: [], taken: [] },
    { what: "only they changed it", base: "N6", theirs: "N9", mine: "N6", both: [], taken: ["gate"] },
    { what: "both changed it alike", base: "N6", theirs: "N9", mine: "N9", both: [], taken: [] },
    { what: "both changed it differently", base: "N6", theirs: "N9", mine: "N7", both: ["gate"], taken: [] },
    {
      what: "they emptied it and I changed it",
      base: "N6",
      theirs: "",
      mine: "N7",
      both: ["gate"],
      taken: [],
    },
  ])("when $what, a person is asked only where both differ", ({ base, theirs, mine, both, taken }) => {
    expect(compare(base, theirs, mine)).toEqual({ both, taken });
  });

  it("leaves alone what the form does not hold", () => {
    expect(differences({}, { gate: "N9" }, {}, labels)).toEqual({ both: [], taken: [] });
  });
});
