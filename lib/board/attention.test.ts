import { describe, expect, it } from "vitest";
import { type Attention, attentionOf, type Circumstances, isBoardingTime } from "./attention";
import type { BoardRow } from "./row";
import { momentAt, noon, sampleRow } from "./sample-row";

const conflict = { flightId: "AS448", afterId: "AS307", ground: 25, needed: 40 };
const after = { designator: "AS 307", destination: "PDX" };

type Case = [
  what: string,
  row: Partial<BoardRow>,
  circumstances: Partial<Circumstances>,
  kind: Attention["kind"] | undefined,
  sentence?: string,
];

describe("what needs a person", () => {
  it.each<Case>([
    ["nothing about a flight in time", {}, {}, undefined],
    ["nothing four minutes past its time", { departs: { scheduled: momentAt("11:56") } }, {}, undefined],
    [
      "a flight five minutes past its time without an ETD",
      { departs: { scheduled: momentAt("11:55") } },
      {},
      "late-without-etd",
      "5 min past 11:55.",
    ],
    [
      "not a minute more when the minute has just begun",
      { departs: { scheduled: momentAt("11:55") } },
      { now: noon + 3 },
      "late-without-etd",
      "5 min past 11:55.",
    ],
    [
      "an arrival that has not left where it comes from",
      { departs: { scheduled: momentAt("11:55") }, way: "in" },
      {},
      "late-without-etd",
      "5 min past 11:55 at SEA.",
    ],
    [
      "a boarding flight past its time without an ETD",
      { departs: { scheduled: momentAt("11:40") }, state: "boarding" },
      {},
      "late-without-etd",
      "20 min past 11:40.",
    ],
    [
      "nothing about a late flight whose ETD is ahead",
      { departs: { scheduled: momentAt("11:00"), expected: momentAt("12:40") } },
      {},
      undefined,
    ],
    [
      "a flight past the ETD that it had",
      { departs: { scheduled: momentAt("11:00"), expected: momentAt("11:50") } },
      {},
      "late-without-etd",
      "10 min past 11:50.",
    ],
    [
      "nothing of a flight that left",
      { departs: { scheduled: momentAt("11:00") }, state: "departed" },
      {},
      undefined,
    ],
    [
      "nothing of a canceled one",
      { departs: { scheduled: momentAt("11:00") }, state: "canceled", load: { taken: 0, blocked: 0 } },
      {},
      undefined,
    ],
    [
      "nothing six hours past its time: nobody kept a record",
      { departs: { scheduled: momentAt("06:00") } },
      {},
      undefined,
    ],
    ["nothing of a flight without a time", { departs: {} }, {}, undefined],
    [
      "twenty minutes before, more than half not aboard",
      { departs: { scheduled: momentAt("12:20") } },
      { aboard: { boarded: 49, of: 100 } },
      "not-boarded",
      "Leaves in 20 min: 49 of 100 are aboard.",
    ],
    [
      "not a minute less when the minute has just begun",
      { departs: { scheduled: momentAt("12:20") } },
      { aboard: { boarded: 49, of: 100 }, now: noon + 3 },
      "not-boarded",
      "Leaves in 20 min: 49 of 100 are aboard.",
    ],
    [
      "not when half are aboard",
      { departs: { scheduled: momentAt("12:20") } },
      { aboard: { boarded: 50, of: 100 } },
      undefined,
    ],
    [
      "not 21 minutes before",
      { departs: { scheduled: momentAt("12:21") } },
      { aboard: { boarded: 0, of: 100 } },
      undefined,
    ],
    [
      "ten minutes before, more than a tenth not aboard",
      { departs: { scheduled: momentAt("12:10") }, state: "boarding" },
      { aboard: { boarded: 89, of: 100 } },
      "not-boarded",
      "Leaves in 10 min: 89 of 100 are aboard.",
    ],
    [
      "not when nine tenths are",
      { departs: { scheduled: momentAt("12:10") } },
      { aboard: { boarded: 90, of: 100 } },
      undefined,
    ],
    [
      "the ETD counts, not the schedule",
      { departs: { scheduled: momentAt("12:10"), expected: momentAt("13:10") } },
      { aboard: { boarded: 0, of: 100 } },
      undefined,
    ],
    [
      "three minutes past its time",
      { departs: { scheduled: momentAt("11:57") } },
      { aboard: { boarded: 80, of: 100 } },
      "not-boarded",
      "Should have left: 80 of 100 are aboard.",
    ],
    [
      "not an empty flight",
      { departs: { scheduled: momentAt("12:10") } },
      { aboard: { boarded: 0, of: 0 } },
      undefined,
    ],
    [
      "more seats sold than there are",
      { load: { taken: 123, capacity: 120, blocked: 0 } },
      {},
      "oversold",
      "123 seats sold of 120.",
    ],
    [
      "fewer seats for sale than none",
      { load: { taken: 20, blocked: 0 }, forSale: -2 },
      {},
      "oversold",
      "20 seats sold.",
    ],
    ["not a full flight", { load: { taken: 120, capacity: 120, blocked: 0 } }, {}, undefined],
    [
      "not an oversold one that left",
      { load: { taken: 123, capacity: 120, blocked: 0 }, state: "departed" },
      {},
      undefined,
    ],
    [
      "a tail that is in the air twice",
      {},
      { conflict: { kind: "overlap", ...conflict, ground: -35 }, after },
      "tail-in-two-places",
      "N318AS is on AS\u00a0307 for 35 min more.",
    ],
    [
      "a tail that is elsewhere",
      {},
      { conflict: { kind: "wrong-airport", ...conflict }, after },
      "tail-in-two-places",
      "N318AS is at PDX after AS\u00a0307.",
    ],
    [
      "a turnaround under the minimum",
      {},
      { conflict: { kind: "short-turnaround", ...conflict }, after },
      "short-turnaround",
      "25 min after AS\u00a0307; N318AS needs 40.",
    ],
    [
      "no turnaround of a flight that left",
      { state: "departed" },
      { conflict: { kind: "overlap", ...conflict } },
      undefined,
    ],
    [
      "passengers on a flight that is being canceled",
      { state: "canceling", load: { taken: 57, capacity: 120, blocked: 0 } },
      {},
      "passengers-left",
      "57 passengers still to move.",
    ],
  ])("%s", (_what, row, circumstances, kind, sentence) => {
    const found = attentionOf(sampleRow(row), { now: noon, ...circumstances });
    expect(found.map((attention) => attention.kind)).toEqual(kind ? [kind] : []);
    expect(found[0]?.sentence).toBe(sentence);
  });

  it("is told in the order of urgency, all of it", () => {
    const row = sampleRow({
      departs: { scheduled: momentAt("11:50") },
      load: { taken: 123, capacity: 120, blocked: 0 },
    });
    const found = attentionOf(row, {
      now: noon,
      aboard: { boarded: 0, of: 123 },
      conflict: { kind: "short-turnaround", ...conflict },
      after,
    });
    expect(found.map(({ kind }) => kind)).toEqual([
      "late-without-etd",
      "not-boarded",
      "oversold",
      "short-turnaround",
    ]);
  });

  it.each([
    ["12:25", "scheduled", true],
    ["12:26", "scheduled", false],
    ["11:00", "boarding", true],
    ["10:59", "boarding", false],
    ["12:10", "departed", false],
  ] as const)("who is aboard a flight of %s that is %s is counted: %s", (at, state, counts) => {
    expect(isBoardingTime(sampleRow({ departs: { scheduled: momentAt(at) }, state }), noon)).toBe(counts);
  });
});
