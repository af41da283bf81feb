import type { LayoutPlan } from "@/lib/aircraft/plan";

/** Aircraft with two aisles, each with the airline whose cabin it is. */
export const twinAisle: LayoutPlan[] = [
  {
    // American Airlines, 30 business (row 8 has A and L only), 21 premium and 234 main: seatcompare.ai, 2026.
    types: ["789"],
    cabins: [
      { cabin: "business", rows: [1, 8], across: "A-- D-H --L" },
      { cabin: "premium", rows: [9, 11], across: "A-C DEH J-L" },
      { cabin: "main", rows: [13, 38], across: "ABC DEH JKL" },
    ],
    exits: [13, 28],
    wing: [16, 27],
    missing: ["8D", "8H"],
  },
  {
    // Lufthansa's standard cabin, 48 business in rows 1 to 8, 21 premium in 12 to 15 and 224 economy in 16 to 42, without
    // rows 13 and 17: seatcompare.ai, 2026. Which seats the last rows lack is our reading.
    types: ["359"],
    cabins: [
      { cabin: "business", rows: [1, 8], across: "A-C D-G H-K" },
      { cabin: "premium", rows: [12, 15], across: "A-C DEG H-K" },
      { cabin: "main", rows: [16, 42], across: "ABC DEG HJK" },
    ],
    leftOut: [13, 17],
    exits: [28],
    wing: [18, 27],
    missing: ["26A", "26K", "41A", "41K", "42A", "42B", "42C", "42H", "42J", "42K"],
  },
  {
    // Emirates, 8 first, 42 business and 304 economy, its published figures; the last row has its middle block only.
    types: ["77W"],
    cabins: [
      { cabin: "first", rows: [1, 2], across: "A-- E--F --K" },
      { cabin: "business", rows: [6, 11], across: "A-B DE-F J-K" },
      { cabin: "main", rows: [17, 47], across: "ABC DEFG HJK" },
    ],
    exits: [17, 37],
    wing: [20, 32],
    missing: ["47A", "47B", "47C", "47H", "47J", "47K"],
  },
];
