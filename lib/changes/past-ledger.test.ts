import { describe, expect, it } from "vitest";
import * as bookings from "@/lib/bookings/repository";
import { sampleBooking, storedBooking } from "@/lib/bookings/sample-booking";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { newId, nowStored, olga, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { carryOut } from "./carry-out";
import { ledgerMoves } from "./change";
import { takeStep } from "./deeds/at-the-gate";
import { changeSeat } from "./deeds/change-seat";
import { cancelTogether } from "./deeds/party";

useTables();

const by = { kind: "booking.reseated", who: olga, requestId: "test" } as const;

async function stray(flightId: string, seat: string) {
  const bookingId = newId();
  await putRaw("bookings", {
    booking_id: { S: bookingId },
    passenger_name: { S: "Binaya Sharma" },
    flight_id: { S: flightId },
    seat_number: { S: seat },
    status: { S: "confirmed" },
  });
  const stored = await bookings.find(bookingId);
  if (!stored) throw new Error("not stored");
  return stored;
}

describe("a booking that another program wrote past the ledger", () => {
  it("gives back no seat that somebody else sits in, whatever is done to it", async () => {
    for (const deed of ["change seat", "cancel", "check in"]) {
      const flight = await storedFlight();
      await storedBooking(flight, "1A");
      const intruder = await stray(flight.flightId, "1A");
      const deeds = {
        "change seat": changeSeat(intruder, "2B", []),
        cancel: cancelTogether([intruder]),
        "check in": takeStep([intruder], "check-in"),
      };
      expect((await carryOut(deeds[deed as keyof typeof deeds], by)).ok).toBe(true);
      expect((await nowStored(flight.flightId)).takenSeats).toContain("1A");
    }
  });

  it("keeps its seat from others, though the ledger does not hold it", async () => {
    const flight = await storedFlight();
    await stray(flight.flightId, "2B");
    const booking = await storedBooking(flight, "1A");
    expect(await carryOut(changeSeat(booking, "2B", []), by)).toMatchObject({
      ok: false,
      error: { fields: { seat: { message: expect.stringContaining("Seat 2B is taken.") } } },
    });
    expect((await nowStored(flight.flightId)).takenSeats).toEqual(["1A"]);
  });

  it("enters the ledger with the seat that it is given", async () => {
    const flight = await storedFlight();
    const booking = await stray(flight.flightId, "2B");
    expect((await carryOut(changeSeat(booking, "3A", []), by)).ok).toBe(true);
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["3A"], seatsAvailable: 11 });
  });

  it("is no intruder where it sits alone", () => {
    const flight = sampleFlight({ takenSeats: ["1A"] });
    const booking = sampleBooking(flight, "1A", { version: 0 });
    expect(ledgerMoves([{ booking, to: { status: "canceled" } }], [flight])).toMatchObject({
      value: [{ release: ["1A"] }],
    });
  });
});
