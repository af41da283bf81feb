import { describe, expect, it } from "vitest";
import { arrange, briefly, type Day, figuresOf, isOver, standingOf } from "./arrange";
import { plotOf } from "./plot";
import type { BoardRow } from "./row";
import { legAt, momentAt, noon, sampleRow } from "./sample-row";

function dayOf(rows: BoardRow[], over: Partial<Day> = {}): Day {
  return {
    rows: new Map(rows.map((row) => [row.flightId, row])),
    others: new Map(),
    aboard: new Map(),
    from: momentAt("00:00").at ?? 0,
    until: (momentAt("00:00").at ?? 0) + 24 * 3_600_000,
    ...over,
  };
}

function row(flightId: string, at: string, over: Partial<BoardRow> = {}): BoardRow {
  return sampleRow({ flightId, departs: { scheduled: momentAt(at) }, registration: undefined, ...over });
}

function ids({ attention, over, next }: ReturnType<typeof arrange>): string[][] {
  return [
    attention.map(({ row: { flightId } }) => flightId),
    over.map((r) => r.flightId),
    next.map((r) => r.flightId),
  ];
}

const oversold = { load: { taken: 130, capacity: 120, blocked: 0 } };

describe("the order of a board", () => {
  it("is by schedule, what is over before what is to come, and what needs a person before all", () => {
    const day = dayOf([
      row("later", "15:00"),
      row("gone", "11:30", { state: "departed" }),
      row("late", "11:00"),
      row("full", "14:00", oversold),
      row("delayed", "11:45", { departs: { scheduled: momentAt("11:45"), expected: momentAt("12:45") } }),
      row("early", "09:00", { state: "departed" }),
      row("latest", "10:30"),
    ]);
    expect(ids(arrange(day, noon))).toEqual([
      ["latest", "late", "full"],
      ["early", "gone"],
      ["delayed", "later"],
    ]);
  });

  it("has no line of now on another day; a day to come has attention, one that is over has none", () => {
    const rows = [row("late", "11:00"), row("full", "14:00", oversold)];
    const day = dayOf(rows);
    const before = arrange(day, day.from - 1);
    expect([before.isToday, ids(before)]).toEqual([false, [["full"], [], ["late"]]]);
    expect(arrange(day, day.from).isToday).toBe(true);
    const after = arrange(day, day.until);
    expect([after.isToday, ids(after)]).toEqual([false, [[], [], ["late", "full"]]]);
  });

  it("finds aircraft that cannot, also after a flight that is not on the board", () => {
    const tail = { registration: "N318AS" };
    const inbound = {
      flightId: "inbound",
      designator: "AS 307",
      registration: "N318AS",
      origin: "LAX",
      destination: "SEA",
      departs: momentAt("11:00").at ?? 0,
      arrives: momentAt("14:00").at ?? 0,
      scheduledDeparture: momentAt("11:00").at ?? 0,
      scheduledArrival: momentAt("13:20").at ?? 0,
      hasDeparted: true,
    };
    const day = dayOf(
      [
        row("short", "14:20", { ...tail, leg: legAt("14:20", "17:00") }),
        row("twice", "16:00", { ...tail, leg: legAt("16:00", "19:00") }),
        row("other", "15:00"),
      ],
      { others: new Map([["inbound", inbound]]) },
    );
    const { attention } = arrange(day, noon);
    expect(attention.map(({ row: { flightId }, reasons }) => [flightId, reasons[0]?.sentence])).toEqual([
      ["twice", "N318AS is on AS\u00a0448 for 60 min more."],
      ["short", "20 min after AS\u00a0307; N318AS needs 40."],
    ]);
  });

  it("shows all that need a person where they are few, else the first of each kind", () => {
    const late = ["10:00", "10:10", "10:20", "10:30"].map((at) => row(`late ${at}`, at));
    const full = ["14:00", "15:00"].map((at) => row(`full ${at}`, at, oversold));
    const { attention } = arrange(dayOf([...late, ...full]), noon);
    const shown = (few: number) => briefly(attention, few, 2).map(({ row: { flightId } }) => flightId);
    expect(shown(6)).toHaveLength(6);
    expect(shown(5)).toEqual(["late 10:00", "late 10:10", "full 14:00", "full 15:00"]);
  });

  it.each<[what: string, over: Partial<BoardRow>, isOver: boolean]>([
    ["a departure that left", { state: "departed" }, true],
    ["a departure to come", {}, false],
    ["a departure past its time that waits", { departs: { scheduled: momentAt("11:58") } }, false],
    [
      "a departure of which nobody said anything for six hours",
      { departs: { scheduled: momentAt("06:00") } },
      true,
    ],
    ["a canceled one before its time", { state: "canceled" }, false],
    ["a canceled one after its time", { state: "canceled", departs: { scheduled: momentAt("11:58") } }, true],
    ["an arrival in the air", { way: "in", state: "departed" }, false],
    ["an arrival that came", { way: "in", state: "arrived" }, true],
    ["an arrival past its time", { way: "in", arrives: { scheduled: momentAt("11:50") } }, true],
    [
      "an arrival past its time that is expected later",
      { way: "in", arrives: { scheduled: momentAt("11:50"), expected: momentAt("12:10") } },
      false,
    ],
    ["one without a time", { departs: {} }, false],
  ])("%s is over: %#", (_what, over, answer) => {
    expect(isOver(sampleRow(over), noon)).toBe(answer);
  });

  it("counts each flight once, as the worst that it is, and draws each in its ten minutes", () => {
    const rows = [
      row("gone", "11:31", { state: "departed" }),
      row("gone too", "11:39", { state: "departed" }),
      row("to go", "13:00"),
      row("delayed", "11:35", {
        status: { kind: "delayed", word: "Delayed 70 min" },
        departs: { scheduled: momentAt("11:35"), expected: momentAt("12:45") },
      }),
      row("lost", "14:00", { state: "canceling" }),
      row("without a time", "14:00", { departs: {} }),
    ];
    expect(figuresOf(rows, noon)).toEqual({ all: 6, over: 2, toGo: 2, delayed: 1, canceled: 1 });
    expect(standingOf(rows[4] as BoardRow, noon)).toBe("canceled");
    expect(plotOf(rows, noon)).toEqual([
      { column: 69, height: 0, kind: "delayed" },
      { column: 69, height: 1, kind: "over" },
      { column: 69, height: 2, kind: "over" },
      { column: 78, height: 0, kind: "toGo" },
      { column: 84, height: 0, kind: "canceled" },
    ]);
  });
});
