import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useOwnDatabase } from "@/lib/adopt/own-database";
import { table } from "@/lib/dynamo/client";
import { ownTables, startMissing } from "@/lib/dynamo/own-tables";
import { getRaw, putRaw } from "@/lib/dynamo/raw-items";
import { createTable } from "@/lib/dynamo/table-admin";
import { adopt } from "./adopt";

useOwnDatabase("adoptcommand");

let printed = "";

beforeEach(() => {
  printed = "";
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

const S = (text: string) => ({ S: text });

/** Makes the tutorial program's two tables as it does, without any index, and what its demo leaves in them. */
async function tutorialTables(): Promise<void> {
  for (const [name, key] of [
    ["flights", "flight_id"],
    ["bookings", "booking_id"],
  ] as const)
    await createTable({
      TableName: table(name),
      KeySchema: [{ AttributeName: key, KeyType: "HASH" }],
      AttributeDefinitions: [{ AttributeName: key, AttributeType: "S" }],
      ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 5 },
    });
  await putRaw("flights", {
    flight_id: S("FL100"),
    origin: S("KTM"),
    destination: S("PKR"),
    departure_time: S("2025-06-10T12:00:00"),
    arrival_time: S("2025-06-10T09:00:00"),
    price: { N: "4500" },
    seats_available: { N: "120" },
  });
  await putRaw("flights", { flight_id: S("FL404"), departure_time: S("2025-06-10T10:00:00") });
}

describe("npm run adopt", () => {
  it("lists, mends what is safe, then what is named, adds what is missing, and ends well when nothing is left", async () => {
    await tutorialTables();
    await adopt([]);
    expect(process.exitCode).toBe(1);
    for (const words of [
      `Table ${table("bookings")} lacks the index by_flight.`,
      `There is no table ${table("audit")}.`,
      "departure_time: 2025-06-10T12:00:00 -> 2025-06-10T09:00:00",
      "flight-ghost=delete (Delete what is left)",
    ])
      expect(printed).toContain(words);
    expect(printed).toMatch(/left +\d+ findings/);
    expect(await getRaw("flights", { flight_id: "FL100" })).not.toHaveProperty("version");

    printed = "";
    await adopt(["--apply"]);
    expect(printed).toContain("4 mended, 0 no longer so, 0 refused");
    expect(process.exitCode).toBe(1);
    process.exitCode = 0;
    await adopt(["--apply", "flight-ghost,no-currency=NPR"]);
    expect(process.exitCode).toBe(0);
    expect(printed).toContain("left        nothing");
    expect(await getRaw("flights", { flight_id: "FL100" })).toMatchObject({
      departure_time: S("2025-06-10T03:15:00Z"),
      currency: S("NPR"),
      capacity: { N: "120" },
    });
    expect((await ownTables()).flatMap(({ missing, filling }) => [...missing, ...filling])).toEqual([]);
    expect((await startMissing()).every(({ there }) => there)).toBe(true);
  });

  it("refuses a kind that is none, with those that there are", async () => {
    await expect(adopt(["--apply", "zones"])).rejects.toThrow(/"zones" is no kind of finding.*zone-missing/);
  });
});
