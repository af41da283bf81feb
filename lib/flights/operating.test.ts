import { describe, expect, it } from "vitest";
import { type Actor, flightSubject } from "@/lib/audit/event";
import { listBySubject } from "@/lib/audit/repository";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "./flight";
import type { LifeStatus } from "./lifecycle";
import { operate, takeBack, takeStep } from "./operating";
import { newId, nowStored, olga, storedFlight } from "./sample-flight";

useTables();

const asha: Actor = { userId: "asha", name: "Asha Rao" };
const at = (time: string) => new Date(`2026-11-20T${time}:30Z`);

function go(flight: Flight, to: LifeStatus, time: string, over: { at?: string; reason?: string } = {}) {
  const asked = { flightId: flight.flightId, version: flight.version, to, at: "", reason: "", ...over };
  return takeStep(asked, olga, newId(), at(time));
}

async function went(...of: Parameters<typeof go>) {
  const taken = await go(...of);
  if (!taken.ok) throw new Error(taken.error.message);
  return taken.value;
}

describe("a step in the life of a flight", () => {
  it("is stored with its time and its event, all the way and back", async () => {
    const flight = await storedFlight();
    const boarding = await went(flight, "boarding", "16:00");
    const departed = await went(boarding.flight, "departed", "16:52", { at: "0850" });
    const arrived = await went(departed.flight, "arrived", "22:09");
    expect(arrived.flight).toMatchObject({
      status: "arrived",
      actualDeparture: "2026-11-20T16:50:00Z",
      actualArrival: "2026-11-20T22:09:00Z",
      departureTime: flight.departureTime,
      version: 4,
    });
    await went(arrived.flight, "departed", "22:15", { reason: "Another aircraft" });
    const { items } = await listBySubject(flightSubject(flight.flightId), 10);
    expect(items.map(({ changes, reason }) => [changes.status?.to, reason])).toEqual([
      ["departed", "Another aircraft"],
      ["arrived", undefined],
      ["departed", undefined],
      ["boarding", undefined],
      [undefined, undefined],
    ]);
    expect(items[2]?.changes).toMatchObject({ actualDeparture: { to: "2026-11-20T16:50:00Z" } });
  });

  it("is refused at its field, and nothing is written", async () => {
    const flight = await storedFlight({ status: "boarding" });
    expect(await go(flight, "departed", "16:00", { at: "0930" })).toMatchObject({
      ok: false,
      error: { code: "refused", fields: { at: { message: expect.stringMatching("still to come") } } },
    });
    expect(await go(flight, "scheduled", "16:00")).toMatchObject({
      ok: false,
      error: { fields: { reason: {} } },
    });
    expect((await nowStored(flight.flightId)).version).toBe(1);
  });

  it("taken by 20 people at once is taken once; the others are told who was faster", async () => {
    const flight = await storedFlight();
    const answers = await Promise.all(Array.from({ length: 20 }, () => go(flight, "boarding", "16:00")));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error.code === "conflict")).toHaveLength(19);
    expect(await nowStored(flight.flightId)).toMatchObject({ status: "boarding", version: 2 });
  });

  it("never takes the place of a status that was stored without counting the version on", async () => {
    const flight = await storedFlight();
    await putRaw("flights", {
      flight_id: { S: flight.flightId },
      status: { S: "canceling" },
      version: { N: "1" },
    });
    const stale = await operate(
      flight,
      { status: "boarding" },
      { kind: "flight.stepped", who: olga, requestId: newId() },
    );
    expect(stale.ok).toBe(false);
    expect((await nowStored(flight.flightId)).status).toBe("canceling");
  });

  it("of a flight that another program wrote gives it a status", async () => {
    const flightId = newId();
    await putRaw("flights", {
      flight_id: { S: flightId },
      origin: { S: "SEA" },
      destination: { S: "JFK" },
      departure_time: { S: "2026-11-20T08:45:00" },
    });
    const boarding = await went(await nowStored(flightId), "boarding", "16:00");
    expect(boarding.flight).toMatchObject({ status: "boarding", version: 1 });
  });
});

describe("a step thought better of", () => {
  it("goes back at once without a reason of its own, by who took it", async () => {
    const flight = await storedFlight();
    const { flightId, eventId } = await went(flight, "boarding", "16:00");
    const back = await takeBack({ flightId, eventId }, ["flight.stepped"], { who: olga, requestId: newId() });
    expect(back).toMatchObject({ ok: true, value: { flight: { status: "scheduled", version: 3 } } });
    const { items } = await listBySubject(flightSubject(flightId), 10);
    expect(items[0]).toMatchObject({ kind: "flight.restored", reason: "Taken back at once" });
  });

  it("is not another person’s, nor one of long ago, nor one that something followed, nor no step at all", async () => {
    const flight = await storedFlight();
    const { flightId, eventId, flight: boarding } = await went(flight, "boarding", "16:00");
    const undo = (who: Actor, now = new Date(), id = eventId) =>
      takeBack({ flightId, eventId: id }, ["flight.stepped"], { who, requestId: newId() }, now);
    expect(await undo(asha)).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(await undo(olga, new Date(Date.now() + 6 * 60_000))).toMatchObject({ ok: false });
    expect(await undo(olga, new Date(), newId())).toMatchObject({ ok: false, error: { code: "not-found" } });
    await went(boarding, "departed", "16:50");
    expect(await undo(olga)).toMatchObject({ ok: false, error: { code: "conflict" } });
    expect((await nowStored(flightId)).status).toBe("departed");
  });
});
