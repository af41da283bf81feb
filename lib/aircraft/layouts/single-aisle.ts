import type { LayoutPlan } from "@/lib/aircraft/plan";

/** Other airlines' aircraft with one aisle, each with the airline whose cabin it is. */
export const singleAisle: LayoutPlan[] = [
  {
    // Turkish Airlines, 12 business and 114 economy: rows, exit and the missing row 13 as theflight.info describes them.
    types: ["319", "31W", "32D"],
    cabins: [
      { cabin: "business", rows: [1, 3], across: "A-C D-F" },
      { cabin: "main", rows: [4, 23], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [9],
    wing: [7, 12],
  },
  {
    // JetBlue as delivered: 25 rows of six, two exit rows over the wing.
    types: ["320", "32A"],
    cabins: [{ cabin: "main", rows: [1, 25], across: "ABC DEF" }],
    exits: [10, 11],
    wing: [8, 15],
  },
  {
    // Aeroflot, 28 business in rows 1 to 7 and 142 economy from row 8, which is behind the second door, by its cabin plan.
    types: ["321", "32B"],
    cabins: [
      { cabin: "business", rows: [1, 7], across: "A-C D-F" },
      { cabin: "main", rows: [8, 31], across: "ABC DEF" },
    ],
    exits: [8, 19],
    wing: [10, 18],
    missing: ["19A", "19F"],
  },
  {
    // American Airlines, 16 first and 156 main (FlightGlobal, May 2017); main from row 8, exits at 16 and 17. Its 737-800 is
    // fitted alike since 2018.
    types: ["7M8", "738", "73H"],
    cabins: [
      { cabin: "first", rows: [1, 4], across: "A-C D-F" },
      { cabin: "main", rows: [8, 33], across: "ABC DEF" },
    ],
    exits: [16, 17],
    wing: [12, 20],
  },
  {
    // United Express, 6 first, 16 Economy Plus and 48 economy (wandr.me, September 2013).
    types: ["CR7"],
    cabins: [
      { cabin: "first", rows: [1, 2], across: "A- CD" },
      { cabin: "premium", rows: [7, 10], across: "AB CD" },
      { cabin: "main", rows: [11, 22], across: "AB CD" },
    ],
    exits: [14],
    wing: [12, 16],
  },
  {
    // Air New Zealand, 68 seats by its announcements since 2012. Passengers board behind; the exits in front are at row 1.
    types: ["AT7"],
    cabins: [{ cabin: "main", rows: [1, 17], across: "AC DF" }],
    exits: [1],
    wing: [6, 10],
  },
];
