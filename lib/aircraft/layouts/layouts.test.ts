import { describe, expect, it } from "vitest";
import { capacityOf } from "@/lib/aircraft/capacity";
import { layoutFor } from "@/lib/aircraft/layout";
import { layoutsOf, plans } from "@/lib/aircraft/layouts/layouts";
import { type CabinName, drawPlan } from "@/lib/aircraft/plan";
import { compareSeats, parseSeat, seatText } from "@/lib/aircraft/seats";

const flown: [
  type: string,
  capacity: number,
  cabins: Partial<Record<CabinName, number>>,
  across: number[],
][] = [
  ["AT7", 68, { main: 68 }, [2, 2]],
  ["E75", 76, { first: 12, premium: 12, main: 52 }, [2, 2]],
  ["E7W", 76, { first: 12, premium: 12, main: 52 }, [2, 2]],
  ["CR7", 70, { first: 6, premium: 16, main: 48 }, [2, 2]],
  ["DH4", 76, { main: 76 }, [2, 2]],
  ["319", 126, { business: 12, main: 114 }, [3, 3]],
  ["320", 150, { main: 150 }, [3, 3]],
  ["321", 170, { business: 28, main: 142 }, [3, 3]],
  ["73G", 124, { first: 12, main: 112 }, [3, 3]],
  ["73W", 124, { first: 12, main: 112 }, [3, 3]],
  ["734", 144, { first: 12, main: 132 }, [3, 3]],
  ["738", 163, { first: 16, main: 147 }, [3, 3]],
  ["73H", 159, { first: 12, premium: 30, main: 117 }, [3, 3]],
  ["738", 172, { first: 16, main: 156 }, [3, 3]],
  ["739", 181, { first: 16, main: 165 }, [3, 3]],
  ["73J", 178, { first: 16, premium: 24, main: 138 }, [3, 3]],
  ["7M8", 172, { first: 16, main: 156 }, [3, 3]],
  ["7M9", 178, { first: 16, premium: 24, main: 138 }, [3, 3]],
  ["789", 285, { business: 30, premium: 21, main: 234 }, [3, 3, 3]],
  ["359", 293, { business: 48, premium: 21, main: 224 }, [3, 3, 3]],
  ["77W", 354, { first: 8, business: 42, main: 304 }, [3, 4, 3]],
];

describe("a cabin as an airline flies it", () => {
  it.each(flown)(
    "%s of %i seats has the cabins and aisles that the airline says",
    (type, seats, cabins, across) => {
      const layout = layoutFor(type, seats);
      const counted: Partial<Record<CabinName, number>> = {};
      for (const row of layout.rows)
        counted[row.cabin] = (counted[row.cabin] ?? 0) + row.blocks.flat().filter(Boolean).length;
      expect(counted).toEqual(cabins);
      for (const row of layout.rows) expect(row.blocks.map((block) => block.length)).toEqual(across);
      expect(layoutsOf(type)).toContain(layout);
    },
  );

  it.each(plans.map((plan) => [`${plan.types.join(", ")} of ${drawPlan(plan).seats.length}`, plan] as const))(
    "%s: every seat once, in order from the nose, readable, in a row that is used",
    (_name, plan) => {
      const { rows, seats } = drawPlan(plan);
      expect(new Set(seats).size).toBe(seats.length);
      expect(seats.map((seat) => parseSeat(seat)).map((seat) => seat && seatText(seat))).toEqual(seats);
      expect([...seats].sort(compareSeats)).toEqual(seats);
      expect(rows.flatMap((row) => row.blocks.flat()).filter(Boolean)).toEqual(seats);
      expect(rows.filter((row) => row.blocks.flat().every((seat) => seat === null))).toEqual([]);
      for (const number of plan.leftOut ?? []) expect(rows.map((row) => row.number)).not.toContain(number);
    },
  );

  it.each(plans.map((plan) => [plan.types.join(", "), plan] as const))(
    "%s: exits, wing and missing seats are where there are rows and seats",
    (_name, plan) => {
      const numbers = drawPlan(plan).rows.map((row) => row.number);
      expect(numbers).toEqual(expect.arrayContaining([...plan.exits, ...plan.wing]));
      const whole = drawPlan({ ...plan, missing: [] }).seats;
      expect(whole).toEqual(expect.arrayContaining(plan.missing ?? []));
      expect(drawPlan(plan).seats).toHaveLength(whole.length - (plan.missing?.length ?? 0));
    },
  );

  it.each([...new Set(plans.flatMap((plan) => plan.types))])("is what a %s usually seats", (type) => {
    expect(layoutFor(type, undefined)).toBe(layoutsOf(type)[0]);
    expect(layoutFor(type, capacityOf(type))).toBe(layoutsOf(type)[0]);
  });

  it("has no two layouts of one type and one number of seats", () => {
    const named = plans.flatMap((plan) => plan.types.map((type) => `${type} ${drawPlan(plan).seats.length}`));
    expect(new Set(named).size).toBe(named.length);
  });
});

describe("the 737-900 of Alaska Airlines", () => {
  const { rows } = layoutFor("739", 181);
  const row = (number: number) => rows.find((one) => one.number === number);

  it("has first class without B and E in rows 1 to 4, and main from row 6 without row 13", () => {
    expect(row(1)?.blocks).toEqual([
      ["1A", null, "1C"],
      ["1D", null, "1F"],
    ]);
    expect(rows.slice(3, 6).map(({ number, cabin }) => [number, cabin])).toEqual([
      [4, "first"],
      [6, "main"],
      [7, "main"],
    ]);
    expect([row(5), row(13)]).toEqual([undefined, undefined]);
    expect(row(34)?.blocks[1]).toEqual([null, null, null]);
  });

  it("has its exits over the wing, at rows 16 and 17", () => {
    expect(rows.filter(({ exit }) => exit).map(({ number }) => number)).toEqual([16, 17]);
    expect(row(16)?.wing).toBe(true);
    expect([row(11)?.wing, row(22)?.wing]).toEqual([false, false]);
  });
});
