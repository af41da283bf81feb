import { describe, expect, it } from "vitest";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { roundTripsOf } from "@/lib/dynamo/round-trips";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { delayFlights } from "./delaying";
import { aircraft } from "./sample-aircraft";
import type { DelayInput } from "./schema";

const proxy = useFaultProxy();
useTables();

function say({ flightId, version }: Flight, also?: DelayInput["also"]) {
  const input = { flightId, version, typed: "+60 41", code: "", reason: "", ...(also ? { also } : {}) };
  return delayFlights(input, { who: olga, requestId: newId() }, new Date("2026-11-20T12:00:00Z"));
}

/** All the later flights, as they are shown. */
async function shown(flight: Flight) {
  const answer = await say(flight);
  if (!answer.ok || answer.value.kind !== "asks") throw new Error(JSON.stringify(answer));
  return answer.value.effects.map(({ flightId, version, departs }) => ({ flightId, version, departs }));
}

describe("a delay while the database is in trouble", () => {
  it("tells which of the later flights was not changed; the others are", async () => {
    const [first, second, third] = await aircraft();
    const also = await shown(first);
    proxy.decide(({ operation, text }) =>
      operation === "TransactWriteItems" && text.includes(second.flightId)
        ? { reasons: ["ThrottlingError", "None"] }
        : undefined,
    );
    const answer = await say(first, also);
    proxy.heal();
    expect(answer).toMatchObject({
      ok: true,
      value: {
        changed: [{ flightId: first.flightId }, { flightId: third.flightId }],
        left: ["The database is busy: AS 1745 was not changed."],
      },
    });
    expect((await nowStored(second.flightId)).version).toBe(1);
    expect(await nowStored(first.flightId)).toMatchObject({ delayCode: "41", version: 2 });
  });

  it("whose reply is lost is told as what it is, and is written once", async () => {
    const flight = await storedFlight();
    proxy.next("TransactWriteItems", "lost reply");
    expect(await say(flight)).toMatchObject({ ok: true, value: { kind: "done", left: [] } });
    expect((await nowStored(flight.flightId)).version).toBe(2);
  });
});

describe("a delay", () => {
  it("asks the database three times in a row, five when the flight has an aircraft", async () => {
    const flight = await storedFlight();
    expect((await roundTripsOf(() => say(flight))).asked).toEqual([
      "GetItem",
      "TransactWriteItems",
      "GetItem",
    ]);
    const [, , , last] = await aircraft();
    const { asked, deep } = await roundTripsOf(() => say(last));
    expect(asked).toEqual(["GetItem", "Query", "BatchGetItem", "TransactWriteItems", "GetItem"]);
    expect(deep).toBe(5);
  });
});
