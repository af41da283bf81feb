import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, it } from "vitest";
import { plainLayout } from "@/lib/aircraft/layout";
import { bookInsistently, putBooking, sampleBooking } from "@/lib/bookings/sample-booking";
import { db, table } from "@/lib/dynamo/client";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { nowStored, storedFlight } from "@/lib/flights/sample-flight";
import { violationsIn } from "./integrity";
import { readWorld } from "./repository";

useTables();

const seats = plainLayout(30).seats;
const attempts = Array.from({ length: 200 }, (_, n) => seats[n % seats.length] ?? "");

/** What the ledger is there to prevent: read, see that the seat is free, write what was worked out. */
async function bookNaively({ flightId }: Flight, seat: string): Promise<boolean> {
  const flight = await nowStored(flightId);
  const left = flight.seatsAvailable ?? 0;
  if (left < 1 || flight.takenSeats.includes(seat)) return false;
  await putBooking(sampleBooking(flight, seat));
  await db().send(
    new UpdateCommand({
      TableName: table("flights"),
      Key: { flight_id: flightId },
      UpdateExpression: "SET seats_available = :left, taken_seats = :taken",
      ExpressionAttributeValues: { ":left": left - 1, ":taken": new Set([...flight.takenSeats, seat]) },
    }),
  );
  return true;
}

describe("200 people at once who want 30 seats", { timeout: 120_000 }, () => {
  it("get exactly 30, no seat twice, and the rest are told that they did not", async () => {
    const flight = await storedFlight({ capacity: 30 });
    const booked = await Promise.all(
      attempts.map((seat) => bookInsistently(flight, sampleBooking(flight, seat))),
    );
    expect(booked.filter(Boolean)).toHaveLength(30);
    const world = await readWorld(flight.flightId);
    expect(world.bookings.map((booking) => booking.seatNumber).sort()).toEqual([...seats].sort());
    expect(world.flights).toMatchObject([{ seatsAvailable: 0 }]);
    expect(violationsIn(world)).toEqual([]);
  });

  it("are oversold by a program that reads, checks and then writes: so the test above can fail", async () => {
    const flight = await storedFlight({ capacity: 30 });
    const sold = await Promise.allSettled(attempts.map((seat) => bookNaively(flight, seat)));
    expect(sold.filter((answer) => answer.status === "fulfilled" && answer.value).length).toBeGreaterThan(30);
    expect(violationsIn(await readWorld(flight.flightId)).length).toBeGreaterThan(0);
  });
});
