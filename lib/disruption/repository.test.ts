import { expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Planned } from "./disruption";
import { forgetPlan, readPlan, storePlan } from "./repository";

useTables();

it("a plan for more passengers than one request reads comes back whole and in its order, and goes whole", async () => {
  const rows = Array.from(
    { length: 10_050 },
    (_, at): Planned => ({ bookingId: `B${at}`, name: "", flightId: "F", needs: [], legs: [], why: "" }),
  );
  const parts = await storePlan("J", "P", rows);
  expect(parts).toBe(101);
  expect(await readPlan("J", "P", parts)).toEqual(rows);
  await forgetPlan("J", "P", parts);
  expect(await readPlan("J", "P", parts)).toEqual([]);
});
