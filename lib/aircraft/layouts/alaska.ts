import type { LayoutPlan } from "@/lib/aircraft/plan";

/**
 * Alaska Airlines and Horizon Air: no row 5 and no row 13, first class without B and E. Seats of each cabin: the airline's
 * figures of December 2015, as travelskills.com printed them (737-800 16/147, then 12/30/117; 737-900 and -900ER 16/165,
 * then 16/24/138; E175 12/12/52), and of its press on the 737-400 (144), 737-700 (124) and Q400 (76).
 */
export const alaska: LayoutPlan[] = [
  {
    types: ["734"],
    cabins: [
      { cabin: "first", rows: [1, 3], across: "A-C D-F" },
      { cabin: "main", rows: [6, 28], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [15, 16],
    wing: [11, 19],
  },
  {
    // One exit over each wing; its row has no window seats.
    types: ["73G", "73W"],
    cabins: [
      { cabin: "first", rows: [1, 3], across: "A-C D-F" },
      { cabin: "main", rows: [6, 25], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [14],
    wing: [10, 18],
    missing: ["14A", "14F"],
  },
  {
    types: ["738", "73H"],
    cabins: [
      { cabin: "first", rows: [1, 4], across: "A-C D-F" },
      { cabin: "main", rows: [6, 31], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [16, 17],
    wing: [12, 20],
    missing: ["31D", "31E", "31F"],
  },
  {
    // The 737-800 since 2016.
    types: ["738", "73H"],
    cabins: [
      { cabin: "first", rows: [1, 3], across: "A-C D-F" },
      { cabin: "premium", rows: [6, 10], across: "ABC DEF" },
      { cabin: "main", rows: [11, 31], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [16, 17],
    wing: [12, 20],
    missing: ["31D", "31E", "31F"],
  },
  {
    types: ["739", "73J"],
    cabins: [
      { cabin: "first", rows: [1, 4], across: "A-C D-F" },
      { cabin: "main", rows: [6, 34], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [16, 17],
    wing: [12, 21],
    missing: ["34D", "34E", "34F"],
  },
  {
    // The 737-900ER since 2016, and the 737 MAX 9.
    types: ["739", "73J", "7M9"],
    cabins: [
      { cabin: "first", rows: [1, 4], across: "A-C D-F" },
      { cabin: "premium", rows: [6, 9], across: "ABC DEF" },
      { cabin: "main", rows: [10, 33], across: "ABC DEF" },
    ],
    leftOut: [13],
    exits: [16, 17],
    wing: [12, 21],
  },
  {
    // A single seat at each left window in first class; no exit over the wing.
    types: ["E75", "E7W"],
    cabins: [
      { cabin: "first", rows: [1, 4], across: "A- DF" },
      { cabin: "premium", rows: [6, 8], across: "AC DF" },
      { cabin: "main", rows: [9, 22], across: "AC DF" },
    ],
    leftOut: [13],
    exits: [],
    wing: [10, 15],
  },
  {
    types: ["DH4"],
    cabins: [{ cabin: "main", rows: [1, 20], across: "AC DF" }],
    leftOut: [13],
    exits: [],
    wing: [7, 11],
  },
];
