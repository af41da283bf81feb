import { describe, expect, it } from "vitest";
import { type Actor, flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import * as flights from "@/lib/flights/repository";
import { flightEvent, newId, nowStored, olga, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { delayFlights, undoDelays } from "./delaying";
import { aircraft } from "./sample-aircraft";
import type { DelayInput } from "./schema";

useTables();

const noon = new Date("2026-11-20T12:00:00Z");
const asha: Actor = { userId: "asha", name: "Asha Rao" };

function asked(flight: Flight, typed: string, over: Partial<DelayInput> = {}): DelayInput {
  return { flightId: flight.flightId, version: flight.version, typed, code: "", reason: "", ...over };
}

function say(flight: Flight, typed: string, over: Partial<DelayInput> = {}, who = olga) {
  return delayFlights(asked(flight, typed, over), { who, requestId: newId() }, noon);
}

async function done(flight: Flight, typed: string, over: Partial<DelayInput> = {}) {
  const answer = await say(flight, typed, over);
  if (!answer.ok || answer.value.kind !== "done") throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function eventsOf({ flightId }: Flight) {
  return (await listBySubject(flightSubject(flightId), 20)).items;
}

/** The question what about the flights after it. */
async function question(flight: Flight, typed: string) {
  const answer = await say(flight, typed);
  if (!answer.ok || answer.value.kind !== "asks") throw new Error(JSON.stringify(answer));
  return answer.value;
}

describe("a delay", () => {
  it("of a flight that keeps no other waiting is stored at once; its history shows every estimate", async () => {
    const flight = await storedFlight();
    expect(await done(flight, "+45 93")).toMatchObject({
      said: "AS 448 expected 09:30, 45 min late, code 93",
      changed: [{ flightId: flight.flightId }],
      left: [],
    });
    const once = await nowStored(flight.flightId);
    expect(once).toMatchObject({
      departureTime: flight.departureTime,
      arrivalTime: flight.arrivalTime,
      departureDate: flight.departureDate,
      estimatedDeparture: "2026-11-20T17:30:00Z",
      estimatedArrival: "2026-11-20T22:50:00Z",
      delayCode: "93",
      delayReason: "Aircraft late from its flight before",
      version: 2,
    });
    await done(once, "1000 81 flow");
    expect(await eventsOf(flight)).toMatchObject([
      {
        kind: "flight.delayed",
        byName: "Olga Lind",
        version: 3,
        changes: {
          estimatedDeparture: { from: "2026-11-20T17:30:00Z", to: "2026-11-20T18:00:00Z" },
          delayCode: { from: "93", to: "81" },
        },
      },
      { kind: "flight.delayed", changes: { estimatedDeparture: { to: "2026-11-20T17:30:00Z" } } },
      { kind: "flight.created" },
    ]);
  });

  it("of zero takes the estimates away, and the same again writes nothing", async () => {
    const flight = await storedFlight();
    await done(flight, "+45 93");
    const late = await nowStored(flight.flightId);
    expect((await done(late, "+45")).changed).toEqual([]);
    expect((await done(late, "+0")).said).toBe("AS 448 on schedule, 08:45");
    const back = await nowStored(flight.flightId);
    expect(back).not.toMatchObject({ estimatedDeparture: expect.anything() });
    expect(back.delayCode).toBeUndefined();
    expect(back.version).toBe(3);
  });

  it("does not disturb a sale, nor a sale it: taken seats stay", async () => {
    const flight = await storedFlight({ takenSeats: ["1A"] });
    await done(flight, "+45");
    expect(await nowStored(flight.flightId)).toMatchObject({ takenSeats: ["1A"], seatsAvailable: 11 });
  });

  it("is refused at its field for what cannot be, and nothing is written", async () => {
    const flight = await storedFlight();
    expect(await say(flight, "soon")).toMatchObject({
      ok: false,
      error: { code: "refused", fields: { typed: { message: expect.stringMatching("soon") } } },
    });
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  it.each(["departed", "arrived", "canceling", "canceled"] as const)(
    "is refused once it is %s",
    async (status) => {
      const flight = await storedFlight({ status });
      expect(await say(flight, "+45")).toMatchObject({ ok: false, error: { code: "refused" } });
    },
  );

  it("of a flight that somebody changed says who, and how it stands now", async () => {
    const flight = await storedFlight();
    await say(flight, "+30 81", {}, asha);
    expect(await say(flight, "+45 93")).toMatchObject({
      ok: false,
      error: {
        code: "conflict",
        message: expect.stringMatching(/^asha changed this flight/),
        theirs: { version: 2, values: { now: "expected 09:15, 30 min late, code 81" } },
      },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ delayCode: "81", version: 2 });
    expect(await say(sampleFlight(), "+45")).toMatchObject({ ok: false, error: { code: "not-found" } });
  });

  it("given by 20 people at once is one person’s", async () => {
    const flight = await storedFlight();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => say(flight, `+${n + 15}`)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "conflict")).toHaveLength(19);
    expect((await nowStored(flight.flightId)).version).toBe(2);
    expect(await eventsOf(flight)).toHaveLength(2);
  });
});

describe("what a delay does to the flights after it", () => {
  it("is asked about first, and nothing is written", async () => {
    const [first, second, third] = await aircraft();
    const { effects, expected } = await question(first, "+60 41");
    expect(expected).toBe("expected 09:00, 60 min late, code 41");
    expect(effects).toMatchObject([
      {
        flightId: second.flightId,
        version: 1,
        minutes: 55,
        from: { local: "09:45" },
        to: { local: "10:40" },
      },
      { flightId: third.flightId, minutes: 50, from: { local: "11:30" }, to: { local: "12:20" } },
    ]);
    expect((await nowStored(first.flightId)).version).toBe(1);
  });

  it.each([
    ["all", [true, true]],
    ["some", [false, true]],
    ["none", [false, false]],
  ])("is stored as it was shown, for %s of them", async (_which, wanted) => {
    const [first, second, third, fourth] = await aircraft();
    const { effects } = await question(first, "+60 41");
    const also = effects
      .filter((_one, at) => wanted[at])
      .map(({ flightId, version, departs }) => ({ flightId, version, departs }));
    const { changed, left } = await done(first, "+60 41", { also });
    expect(changed.map(({ flightId }) => flightId)).toEqual([
      first.flightId,
      ...also.map(({ flightId }) => flightId),
    ]);
    expect(left).toEqual([]);
    expect(await nowStored(first.flightId)).toMatchObject({ estimatedDeparture: "2026-11-20T17:00:00Z" });
    for (const [flight, at, estimatedDeparture] of [
      [second, 0, "2026-11-20T18:40:00Z"],
      [third, 1, "2026-11-20T20:20:00Z"],
    ] as const) {
      const stored = await nowStored(flight.flightId);
      if (wanted[at]) expect(stored).toMatchObject({ estimatedDeparture, delayCode: "93", version: 2 });
      else expect(stored).toMatchObject({ version: 1 });
    }
    expect((await nowStored(fourth.flightId)).version).toBe(1);
  });

  it("leaves what somebody changed since it was shown, and says who; the others are stored", async () => {
    const [first, second, third] = await aircraft();
    const { effects } = await question(first, "+60 41");
    await flights.save(third, { gate: "N9" }, flightEvent(third, "flight.edited", asha));
    const also = effects.map(({ flightId, version, departs }) => ({ flightId, version, departs }));
    const { changed, left } = await done(first, "+60 41", { also });
    expect(changed.map(({ flightId }) => flightId)).toEqual([first.flightId, second.flightId]);
    expect(left).toEqual([expect.stringMatching(/^asha changed AS 1930 .*: it was left as it is\.$/)]);
    expect(await nowStored(third.flightId)).toMatchObject({ gate: "N9", version: 2 });
    expect(await nowStored(third.flightId)).not.toMatchObject({ delayCode: "93" });
  });

  it("leaves what would leave at another time than was shown, because one before it changed", async () => {
    const [first, second, third] = await aircraft();
    const { effects } = await question(first, "+60 41");
    await flights.save(
      second,
      { estimatedDeparture: "2026-11-20T19:00:00Z", estimatedArrival: "2026-11-20T20:00:00Z" },
      flightEvent(second, "flight.delayed", asha),
    );
    const also = effects.map(({ flightId, version, departs }) => ({ flightId, version, departs }));
    const { left } = await done(first, "+60 41", { also });
    expect(left).toHaveLength(2);
    expect((await nowStored(third.flightId)).version).toBe(1);
  });

  it("is nothing for the flights of another aircraft, nor for one that has left it", async () => {
    const [first, second] = await aircraft();
    await flights.save(second, { registration: newId() }, flightEvent(second, "flight.edited"));
    const { effects } = await question(first, "+180 41");
    expect(effects.map(({ flightId }) => flightId)).not.toContain(second.flightId);
  });
});

describe("a delay taken back", () => {
  it("puts every flight back as it was, with an event of its own, and can be taken back itself", async () => {
    const [first, second] = await aircraft();
    const { effects } = await question(first, "+60 41");
    const also = effects.map(({ flightId, version, departs }) => ({ flightId, version, departs }));
    const { changed } = await done(first, "+60 41", { also });
    const undone = await undoDelays(changed, { who: olga, requestId: newId() });
    expect(undone).toMatchObject({
      ok: true,
      value: { said: "Taken back: AS 1600 on schedule, 08:00; 2 later flights too", left: [] },
    });
    expect(await nowStored(second.flightId)).not.toMatchObject({ delayCode: "93" });
    expect((await eventsOf(second))[0]).toMatchObject({
      kind: "flight.restored",
      changes: { estimatedDeparture: { from: "2026-11-20T18:40:00Z" } },
    });
    if (!undone.ok) return;
    await undoDelays(undone.value.changed, { who: olga, requestId: newId() });
    expect(await nowStored(second.flightId)).toMatchObject({ delayCode: "93", version: 4 });
  });

  it("leaves a flight that was changed since, and says so", async () => {
    const flight = await storedFlight();
    const { changed } = await done(flight, "+45 93");
    await say(await nowStored(flight.flightId), "+50", {}, asha);
    expect(await undoDelays(changed, { who: olga, requestId: newId() })).toMatchObject({
      ok: false,
      error: { message: "asha changed AS 448 since: it stays as it is." },
    });
    expect(await nowStored(flight.flightId)).toMatchObject({ estimatedDeparture: "2026-11-20T17:35:00Z" });
  });
});
