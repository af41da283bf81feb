import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { newId, storedFlight } from "@/lib/flights/sample-flight";
import { onTail } from "./repository";

useTables();

describe("the flights of an aircraft after one", () => {
  it("are those of as many days as a delay may last, and of one more", async () => {
    const registration = newId().slice(0, 10);
    const leaving = async (departureTime: string) =>
      (await storedFlight({ registration, departureTime, arrivalTime: departureTime })).flightId;
    const [last, next] = [await leaving("2026-11-23T15:00:00Z"), await leaving("2026-11-24T15:00:00Z")];
    await leaving("2026-11-25T15:00:00Z");
    const found = await onTail(registration, Date.parse("2026-11-20T16:45:00Z"));
    expect(found.map(({ flightId }) => flightId).sort()).toEqual([last, next].sort());
  });
});
