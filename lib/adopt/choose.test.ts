import { describe, expect, it } from "vitest";
import { acceptedOf, readWanted, type Wanted } from "./choose";
import type { Finding } from "./finding";
import { bookingStatusOf, flightStatusOf, respelledSeat } from "./spelling";

const ways = ["reduce", "keep"].map((choice) => ({
  choice,
  label: choice,
  mend: { how: "tell", table: "flights", id: "FL1" } as const,
}));
const safe: Finding = {
  kind: "no-capacity",
  table: "flights",
  id: "FL1",
  sentences: [],
  proposals: ways,
  recommended: "reduce",
  needs: [],
};
const { recommended: _none, ...asked } = safe;

function choiceOf(finding: Finding, text?: string): string | undefined {
  return acceptedOf(finding, readWanted(text) as Wanted)?.choice;
}

describe("what the command line mends", () => {
  it("without a name is what is safe", () => {
    expect(choiceOf(safe)).toBe("reduce");
    expect(choiceOf(asked)).toBeUndefined();
  });

  it.each([
    ["no-capacity", "reduce"],
    ["zone-missing, no-capacity=keep", "keep"],
    ["no-capacity=guess", undefined],
    ["zone-missing", undefined],
  ])("with %s is %s", (text, choice) => {
    expect(choiceOf(safe, text)).toBe(choice);
    expect(choiceOf(asked, text)).toBe(choice);
  });

  it("takes a currency as it is given", () => {
    const fare: Finding = { ...asked, kind: "no-currency", proposals: [], asks: "currency" };
    expect(choiceOf(fare, "no-currency=NPR")).toBe("NPR");
    expect(choiceOf(fare, "no-currency")).toBeUndefined();
    expect(choiceOf(fare)).toBeUndefined();
  });

  it("says which name is none", () => {
    expect(readWanted("zone-missing,zones")).toEqual({ unknown: "zones" });
  });
});

describe("other programs' words", () => {
  it.each([
    ["CANCELLED", "canceled"],
    ["Checked-In", "checked_in"],
    ["no show", "no_show"],
    ["Confirmed ", "confirmed"],
    ["held", undefined],
    ["constructor", undefined],
    [7, undefined],
  ])("%s of a booking means %s", (word, status) => {
    expect(bookingStatusOf(word)).toBe(status);
  });

  it.each([
    ["Cancelled", "canceled"],
    ["ON TIME", "scheduled"],
    ["landed", "arrived"],
    ["soon", undefined],
  ])("%s of a flight means %s", (word, status) => {
    expect(flightStatusOf(word)).toBe(status);
  });

  it.each([
    ["02a", "2A"],
    ["12 C", "12C"],
    ["2A", undefined],
    ["ZZ", undefined],
    [undefined, undefined],
  ])("seat %s is written %s", (stored, seat) => {
    expect(respelledSeat(stored)).toBe(seat);
  });
});
