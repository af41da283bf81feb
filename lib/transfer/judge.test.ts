import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import { flightDraft } from "./drafts/flight-draft";
import { capacityOfDraft, judgeFlight } from "./flight-rules";
import { guessMapping } from "./mapping";
import type { ImportMode } from "./schema";

function draftOf(values: Item, typed = false) {
  const row = { row: 1, line: 2, values, typed, source: [] };
  const draft = flightDraft(row, guessMapping(Object.keys(values), "flights"), airport);
  if (!draft.ok) throw new Error(draft.error.join(" "));
  return draft.value;
}

const stored: Item = {
  flight_id: "A",
  origin: "SEA",
  destination: "JFK",
  carrier: "toolong",
  departure_time: "2026-07-10T16:05:00Z",
  departure_date: "2026-07-10",
  capacity: exactNumber("120"),
  seats_available: exactNumber("117"),
  taken_seats: new Set(["1A", "1B", "1C"]),
  miles: exactNumber("2422.0"),
  crew: ["x"],
  version: exactNumber("3"),
};

function judged(values: Item, mode: ImportMode = "both", typed = false) {
  return judgeFlight(draftOf({ flight_id: "A", ...values }, typed), stored, mode);
}

describe("a row beside what is stored", () => {
  it.each<[string, Item]>([
    ["nothing", {}],
    ["another way to write a time", { departure_time: "2026-07-10T16:05Z" }],
    ["another way to write a number", { miles: "2422.0" }],
    ["what is stored although it could not be so", { carrier: "toolong" }],
    ["a list as text", { crew: '["x"]' }],
    ["a version", { version: "9" }],
    ["an empty cell", { gate: "" }],
  ])("changes nothing: %s", (_what, values) => {
    expect(judged(values).verdict).toBe("same");
  });

  it("never writes over seats sold, and says so", () => {
    const judgement = judged({ seats_available: "120", taken_seats: "9A" });
    expect(judgement).toEqual({
      verdict: "same",
      notes: ["The seats for sale stay 117, as sold; the file says 120."],
    });
  });

  it("changes a number to a number and keeps unknown attributes", () => {
    expect(judged({ miles: "2423", news: "x" })).toMatchObject({
      verdict: "update",
      sets: { miles: exactNumber("2423"), news: "x" },
    });
  });

  it.each<[Item, RegExp]>([
    [{ crew: "y" }, /a cell cannot change/],
    [{ capacity: "2" }, /has 3 passengers, more than 2 seats hold/],
    [{ status: "cancelled" }, /has 3 passengers: cancel it on its page/],
    [{ status: "canceling" }, /cancel it on its page/],
    [{ carrier: "other" }, /an airline code has two signs/],
  ])("is refused: %o", (values, sentence) => {
    expect(judged(values)).toMatchObject({ verdict: "wrong", reasons: [expect.stringMatching(sentence)] });
  });

  it("holds to the mode", () => {
    expect(judged({ gate: "N7" }, "create")).toMatchObject({ verdict: "wrong" });
    expect(judged({}, "create").verdict).toBe("same");
    expect(judgeFlight(draftOf({ flight_id: "B" }), undefined, "update")).toMatchObject({
      verdict: "wrong",
      reasons: ["There is no flight B, and this import only changes what is there."],
    });
  });
});

it.each<[Item, number | undefined]>([
  [{ capacity: "120", seats_available: "7" }, 120],
  [{ seats_available: "120" }, 120],
  [{ seats_available: "118", taken_seats: "1A 1B" }, 120],
  [{ aircraft_type: "739" }, 181],
  [{}, undefined],
])("a new flight of %o has %s seats", (values, seats) => {
  expect(capacityOfDraft(draftOf({ flight_id: "A", ...values }))).toBe(seats);
});
