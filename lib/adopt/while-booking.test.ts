import { describe, expect, it } from "vitest";
import { plainLayout } from "@/lib/aircraft/layout";
import { sampleBooking, tryToBook, tryToCancel } from "@/lib/bookings/sample-booking";
import { useTables } from "@/lib/dynamo/use-tables";
import { storedFlight } from "@/lib/flights/sample-flight";
import type { Finding } from "./finding";
import { look } from "./look";
import { useOwnDatabase } from "./own-database";

useOwnDatabase("adoptbooking");
useTables();

async function allFound(): Promise<Finding[]> {
  const findings: Finding[] = [];
  for await (const sight of look()) if ("finding" in sight) findings.push(sight.finding);
  return findings;
}

describe("looking while people book and cancel", () => {
  it("raises no false alarm", async () => {
    const flights = await Promise.all(Array.from({ length: 8 }, () => storedFlight({ capacity: 60 })));
    let looking = true;
    let booked = 0;
    const people = flights.map(async (flight) => {
      for (const seat of plainLayout(60).seats) {
        if (!looking) return;
        const party = await tryToBook(flight, sampleBooking(flight, seat));
        if (party.ok) booked++;
        if (party.ok && booked % 3 === 0) await tryToCancel(party.value);
      }
    });
    const found: Finding[] = [];
    for (let round = 0; round < 8; round++) found.push(...(await allFound()));
    looking = false;
    await Promise.all(people);
    expect(booked).toBeGreaterThan(50);
    expect(found).toEqual([]);
    expect(await allFound()).toEqual([]);
  });
});
