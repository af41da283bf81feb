import { describe, expect, it } from "vitest";
import { listBySubject } from "@/lib/audit/repository";
import { isPassword } from "@/lib/auth/password";
import { findUserByEmail } from "@/lib/auth/repository";
import * as bookings from "@/lib/bookings/repository";
import { useTables } from "@/lib/dynamo/use-tables";
import * as flights from "@/lib/flights/repository";
import { demoDay } from "./demo-day";
import { loadDemoDay, loadDemoUsers } from "./load";
import { loadedDays, noteLoaded } from "./marker";
import { demoPassword, demoUsers } from "./users";

useTables();

describe("loading the demo day", () => {
  it("stores every flight with its bookings and its history, and says how far it is", async () => {
    const day = "2031-03-04";
    const made = demoDay(day);
    const told: number[] = [];
    expect(await loadDemoDay(day, (done) => told.push(done))).toEqual({
      day,
      flights: made.flights.length,
      bookings: made.bookings.length,
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(made.flights.length + made.bookings.length + made.events.length);

    const soldOut = made.flights.find((flight) => flight.seatsAvailable === 0);
    const stored = await flights.find(soldOut?.flightId ?? "");
    expect(stored).toEqual({ ...soldOut, takenSeats: stored?.takenSeats });
    expect(new Set(stored?.takenSeats)).toEqual(new Set(soldOut?.takenSeats));
    const aboard = await bookings.listByFlight(soldOut?.flightId ?? "");
    expect(aboard).toHaveLength(made.bookings.filter((one) => one.flightId === soldOut?.flightId).length);
    const history = await listBySubject(`flight#${soldOut?.flightId}`, 500);
    expect(history.items).toHaveLength(
      made.events.filter((event) => event.subject === `flight#${soldOut?.flightId}`).length,
    );
  });

  it("writes nothing the second time", async () => {
    const day = "2031-03-05";
    await noteLoaded(day);
    const told: number[] = [];
    expect(await loadDemoDay(day, (done) => told.push(done))).toBeUndefined();
    expect(told).toEqual([]);
    expect(await loadedDays()).toContain(day);
  });
});

describe("loading the demo users", () => {
  it("makes the four once, with the password that the sign-in page prints", async () => {
    await loadDemoUsers();
    const first = await findUserByEmail("Mei@Apron.example");
    await loadDemoUsers();
    for (const { email, name, role } of demoUsers) {
      const user = await findUserByEmail(email);
      expect(user).toMatchObject({ name, role, disabled: false });
      expect(await isPassword(user?.passwordHash, demoPassword)).toBe(true);
    }
    expect((await findUserByEmail("mei@apron.example"))?.passwordHash).toBe(first?.passwordHash);
  });
});
