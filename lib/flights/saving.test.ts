import { beforeEach, describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import * as history from "@/lib/audit/repository";
import { emailGuardItem, userItem } from "@/lib/auth/repository";
import { writeAll } from "@/lib/dynamo/batch";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "./flight";
import { newId, nowStored, olga, sampleFlight, storedFlight } from "./sample-flight";
import { saveRevision } from "./saving";

const proxy = useFaultProxy();
useTables();
beforeEach(proxy.heal);

function save(flight: Flight, after: Parameters<typeof saveRevision>[1], who = olga) {
  const { flightId, version } = flight;
  return saveRevision({ flightId, version }, after, "flight.edited", who, newId());
}

/** What another program changes behind everybody's back, between the reading and the writing of a save. */
async function changeMeanwhile(flight: Flight, change: RawItem): Promise<void> {
  const item = await getRaw("flights", { flight_id: flight.flightId });
  proxy.decide(async ({ operation }) => {
    if (operation === "TransactWriteItems") await putRaw("flights", { ...item, ...change });
    return undefined;
  });
}

describe("saving a flight", () => {
  it("stores it with what changed in its history, and says how much", async () => {
    const flight = await storedFlight({ gate: "N7" });
    expect(await save(flight, { gate: "C3", price: "180.00" })).toEqual({
      ok: true,
      value: { flightId: flight.flightId, designator: "AS 448", changed: 2 },
    });
    const { items } = await history.listBySubject(flightSubject(flight.flightId), 1);
    expect(items).toMatchObject([
      {
        kind: "flight.edited",
        changes: { gate: { from: "N7", to: "C3" }, price: { from: "149.5", to: "180" } },
      },
    ]);
  });

  it("without a change writes nothing", async () => {
    const flight = await storedFlight();
    expect(await save(flight, { gate: "", departureTime: "08:45" })).toMatchObject({
      ok: true,
      value: { changed: 0 },
    });
    expect((await nowStored(flight.flightId)).version).toBe(1);
    expect((await history.listBySubject(flightSubject(flight.flightId), 9)).items).toHaveLength(1);
  });

  it("is refused when the flight is gone", async () => {
    expect(await save(sampleFlight(), { gate: "C3" })).toMatchObject({
      ok: false,
      error: { code: "not-found" },
    });
  });

  it("is refused at the field by the rules, and nothing is stored", async () => {
    const flight = await storedFlight();
    expect(await save(flight, { gate: "C3", destination: "SEA" })).toMatchObject({
      ok: false,
      error: {
        code: "refused",
        fields: { destination: { message: "The flight cannot end in SEA, where it begins" } },
      },
    });
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  it("tells the second of two people who was first, and what they stored", async () => {
    const asha = { userId: newId(), name: "Asha Rao" };
    const user = {
      ...asha,
      email: `${asha.userId}@example.com`,
      role: "ops",
      disabled: false,
      sessionEpoch: 0,
    } as const;
    await writeAll(
      [user].flatMap((who) => [
        { table: "users", item: userItem(who) },
        { table: "users", item: emailGuardItem(who) },
      ]),
    );
    const flight = await storedFlight();
    await save(flight, { gate: "C3" }, asha);
    expect(await save(flight, { gate: "N7" })).toMatchObject({
      ok: false,
      error: {
        code: "conflict",
        message: expect.stringMatching(
          /^Asha Rao changed this flight \d+ seconds? ago\. Nothing of yours is lost/,
        ),
        theirs: { version: 2, by: "Asha Rao", values: { gate: "C3" } },
      },
    });
  });

  it("tells so also when the first was faster by less than a reading", async () => {
    const flight = await storedFlight();
    await changeMeanwhile(flight, { version: { N: "2" }, gate: { S: "C3" }, updated_by: { S: "ghost" } });
    expect(await save(flight, { gate: "N7" })).toMatchObject({
      ok: false,
      error: { code: "conflict", theirs: { version: 2, values: { gate: "C3" } } },
    });
  });
});

describe("saving a capacity is refused at the field", () => {
  it("when seats were sold meanwhile and it is now too small", async () => {
    const flight = await storedFlight();
    const sold = { taken_seats: { SS: ["1A", "1B", "1C"] }, seats_available: { N: "9" } };
    await changeMeanwhile(flight, sold);
    expect(await save(flight, { capacity: "2" })).toMatchObject({
      ok: false,
      error: { fields: { capacity: { message: "3 seats are sold, so the capacity cannot be 2" } } },
    });
  });

  it("when seats were sold while a flight got its first one", async () => {
    const flight = await storedFlight({ capacity: undefined, seatsAvailable: 120 });
    await changeMeanwhile(flight, { taken_seats: { SS: ["1A"] }, seats_available: { N: "119" } });
    expect(await save(flight, { capacity: "150" })).toMatchObject({
      ok: false,
      error: {
        fields: { capacity: { message: "Seats were sold or canceled while this was saved: save it again" } },
      },
    });
    proxy.heal();
    expect(await save(flight, { capacity: "150" })).toMatchObject({ ok: true });
    expect(await nowStored(flight.flightId)).toMatchObject({ capacity: 150, seatsAvailable: 149 });
  });

  it("when the seats of the flight do not add up and too few are for sale", async () => {
    const flight = await storedFlight({ seatsAvailable: 3 });
    expect(await save(flight, { capacity: "6" })).toMatchObject({
      ok: false,
      error: {
        fields: {
          capacity: {
            message: "The seats of this flight do not add up, so its capacity cannot be changed by so much",
          },
        },
      },
    });
  });
});
