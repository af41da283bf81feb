import { describe, expect, it } from "vitest";
import {
  bringsAircraft,
  type Known,
  knownOf,
  toCount,
  withChanges,
  withoutOldNews,
  withWhole,
} from "./known";
import { sampleBoard } from "./sample-board";
import { momentAt, noon, sampleRow } from "./sample-row";
import type { BoardChanges } from "./screen";

type Told = Extract<BoardChanges, { whole: false }>;

function changes(over: Partial<Told>): Told {
  return { whole: false, mark: { from: noon, seen: [] }, changed: [], aboard: {}, cities: {}, ...over };
}

const one = sampleRow({ flightId: "1", designator: "AS 1" });
const two = sampleRow({ flightId: "2", designator: "AS 2" });

function rowIds(known: Known): string[] {
  return [...known.rows.keys()].sort();
}

describe("what an open board knows", () => {
  it("takes a changed row, marks it with who did it, and leaves every other row the same object", () => {
    const before = knownOf(sampleBoard([one, two]));
    const after = withChanges(
      before,
      changes({
        changed: [{ flightId: "1", row: { ...one, gate: "D5" }, by: "Olga Lind", passengers: false }],
      }),
      noon,
    );
    expect(after.rows.get("1")?.gate).toBe("D5");
    expect(after.rows.get("2")).toBe(two);
    expect(after.news.get("1")).toEqual({ words: ["gate D5"], by: "Olga Lind", at: noon });
    expect(after.spoken).toBe("AS 1: gate D5.");
    expect(before.rows.get("1")).toBe(one);
  });

  it("draws and says nothing of a row that is told again as it was", () => {
    const before = knownOf(sampleBoard([one]));
    const again = structuredClone(one);
    const after = withChanges(
      before,
      changes({ changed: [{ flightId: "1", row: again, passengers: true }] }),
      noon,
    );
    expect([after.rows.get("1"), after.news.size, after.spoken]).toEqual([one, 0, ""]);
    expect(after.rows.get("1")).toBe(one);
  });

  it("adds a flight that is new, takes one off that is gone, and keeps its leg where it still is one", () => {
    const other = {
      flightId: "2",
      designator: "AS 2",
      registration: "N1",
      origin: "LAX",
      destination: "JFK",
      departs: 0,
      arrives: 1,
      scheduledDeparture: 0,
      scheduledArrival: 1,
      hasDeparted: false,
    };
    const after = withChanges(
      knownOf(sampleBoard([two])),
      changes({
        changed: [
          { flightId: "1", row: one, passengers: false },
          { flightId: "2", other, passengers: false },
        ],
        cities: { JFK: "New York" },
      }),
      noon,
    );
    expect(rowIds(after)).toEqual(["1"]);
    expect([...after.others.keys()]).toEqual(["2"]);
    expect(after.cities).toEqual({ SEA: "Seattle", JFK: "New York" });
    expect(after.spoken).toBe("AS 1: new on the board. AS 2: no longer on the board.");
  });

  it("takes a whole day that was read again as the same changes", () => {
    const before = knownOf(sampleBoard([one, two]));
    const three = sampleRow({ flightId: "3", designator: "AS 3" });
    const after = withWhole(before, sampleBoard([structuredClone(one), { ...two, gate: "C2" }, three]), noon);
    expect(rowIds(after)).toEqual(["1", "2", "3"]);
    expect(after.rows.get("1")).toBe(one);
    expect([...after.news.keys()]).toEqual(["2", "3"]);
    expect(rowIds(withWhole(after, sampleBoard([one]), noon))).toEqual(["1"]);
  });

  it("forgets what changed after a minute and a half, and is the same where nothing is forgotten", () => {
    const news = changes({ changed: [{ flightId: "1", row: { ...one, gate: "D5" }, passengers: false }] });
    const known = withChanges(knownOf(sampleBoard([one])), news, noon);
    expect(withoutOldNews(known, noon + 89_000)).toBe(known);
    expect(withoutOldNews(known, noon + 90_000).news.size).toBe(0);
  });

  it("asks who is aboard at boarding time, once, and again when a booking changed and ten seconds passed", () => {
    const soon = sampleRow({ flightId: "soon", departs: { scheduled: momentAt("12:20") } });
    const opened = knownOf(
      sampleBoard([soon, sampleRow({ flightId: "later", departs: { scheduled: momentAt("15:00") } })]),
    );
    expect(toCount(opened, noon)).toEqual(["soon"]);
    const counted = withChanges(opened, changes({ aboard: { soon: { boarded: 1, of: 3 } } }), noon);
    expect([toCount(counted, noon + 60_000), counted.news.size]).toEqual([[], 0]);
    const booked = changes({ changed: [{ flightId: "soon", row: soon, passengers: true }] });
    const stale = withChanges(counted, booked, noon + 1_000);
    expect(toCount(stale, noon + 9_000)).toEqual([]);
    expect(toCount(stale, noon + 10_000)).toEqual(["soon"]);
    expect(toCount(withChanges(stale, booked, noon + 2_000), noon + 10_000)).toEqual(["soon"]);
    const recounted = withChanges(stale, changes({ aboard: { soon: { boarded: 2, of: 3 } } }), noon + 10_000);
    expect(toCount(recounted, noon + 60_000)).toEqual([]);
    expect(recounted.news.get("soon")?.words).toEqual(["2 of 3 aboard"]);
    expect(toCount(opened, opened.from - 1)).toEqual([]);
    const again = withWhole(recounted, sampleBoard([soon]), noon + 15_000);
    expect([toCount(again, noon + 19_000), toCount(again, noon + 20_000)]).toEqual([[], ["soon"]]);
  });

  it("keeps what changed and who did it beside a count of passengers, of which the latest is told", () => {
    const counts = (boarded: number) => changes({ aboard: { "1": { boarded, of: 3 } } });
    const opened = withChanges(knownOf(sampleBoard([one])), counts(0), noon);
    const gate = { flightId: "1", row: { ...one, gate: "D5" }, by: "Olga Lind", passengers: true };
    const told = withChanges(opened, changes({ changed: [gate] }), noon + 1_000);
    const first = withChanges(told, counts(1), noon + 10_000);
    const again = withChanges(first, counts(2), noon + 20_000);
    const by = { by: "Olga Lind", at: noon + 1_000 };
    expect(first.news.get("1")).toEqual({ words: ["gate D5", "1 of 3 aboard"], ...by });
    expect(again.news.get("1")).toEqual({ words: ["gate D5", "2 of 3 aboard"], ...by });
    expect(again.spoken).toBe("AS 1: 2 of 3 aboard.");
    const counted = withChanges(withChanges(opened, counts(1), noon), counts(2), noon + 20_000);
    expect(counted.news.get("1")).toEqual({ words: ["2 of 3 aboard"], at: noon + 20_000 });
  });

  it.each<[what: string, registration: string | undefined, brings: boolean]>([
    ["an aircraft of no row brings one", "N2", true],
    ["that of another row brings none", "N1", false],
    ["none brings none", undefined, false],
  ])("%s", (_what, registration, brings) => {
    const known = knownOf(sampleBoard([{ ...one, registration: "N1" }, two]));
    const row = { ...two, registration };
    expect(bringsAircraft(known, [{ flightId: "2", row, passengers: false }])).toBe(brings);
    expect(bringsAircraft(known, [{ flightId: "2", passengers: false }])).toBe(false);
  });

  it("asks for at most 30 flights at once", () => {
    const at = { departs: { scheduled: momentAt("12:20") } };
    const rows = Array.from({ length: 40 }, (_, n) => sampleRow({ flightId: `AS ${n}`, ...at }));
    expect(toCount(knownOf(sampleBoard(rows)), noon)).toHaveLength(30);
  });
});
