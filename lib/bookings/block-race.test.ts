import { describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import { eventBy } from "@/lib/audit/event-by";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { sampleBooking, storedBooking, tryToBook } from "./sample-booking";

useTables();

function block({ flightId }: Flight, ...seats: string[]) {
  const changes = { blockedSeats: { to: seats.join(" ") } };
  const event = eventBy(olga, { subject: flightSubject(flightId), kind: "flight.blocked", changes });
  return flights.block(flightId, seats, event);
}

describe("a seat that one person blocks and another sells", () => {
  it("at the same moment is the one or the other, never both", async () => {
    const flight = await storedFlight();
    for (const seat of ["1A", "1B", "1C", "1D", "2A", "2B"]) {
      const [blocked, booked] = await Promise.all([
        block(flight, seat),
        tryToBook(flight, sampleBooking(flight, seat)),
      ]);
      expect([blocked.ok, booked.ok].sort()).toEqual([false, true]);
      const { takenSeats, blockedSeats } = await nowStored(flight.flightId);
      expect([blockedSeats.includes(seat), takenSeats.includes(seat)]).toEqual([blocked.ok, booked.ok]);
    }
    const { takenSeats, seatsAvailable } = await nowStored(flight.flightId);
    expect(seatsAvailable).toBe(12 - takenSeats.length);
  });

  it("and was sold cannot be blocked, and was blocked cannot be sold", async () => {
    const flight = await storedFlight();
    await storedBooking(flight, "1A");
    expect((await block(flight, "1A")).ok).toBe(false);
    expect((await block(flight, "1B")).ok).toBe(true);
    const refused = await tryToBook(flight, sampleBooking(flight, "1B"));
    expect(refused).toMatchObject({ ok: false, error: { kind: "flight", flight: { blockedSeats: ["1B"] } } });
  });
});
