import { describe, expect, it } from "vitest";
import { connects } from "./option";
import { type Placement, planFor } from "./plan";
import { priorities } from "./priority";
import { candidate, gone, party } from "./sample-plan";

const flightsOf = (plan: Placement[], booking: string) =>
  plan.find(({ bookingId }) => bookingId === booking)?.legs.map(({ flightId }) => flightId);

describe("a plan", () => {
  it("takes the same route first, by arrival, and one stop where no direct flight has room", () => {
    const flights = [
      candidate("LATE", { departs: 300, arrives: 600, free: 1 }),
      candidate("SOON", { departs: 60, arrives: 360, free: 1 }),
      candidate("TO-ORD", { to: "ORD", departs: 30, arrives: 150, free: 5 }),
      candidate("TO-JFK", { from: "ORD", departs: 200, arrives: 300, free: 5 }),
    ];
    const plan = planFor([party("A", 1), party("B", 1), party("C", 1)], [gone], flights);
    expect(["A-1", "B-1", "C-1"].map((id) => flightsOf(plan, id))).toEqual([
      ["SOON"],
      ["LATE"],
      ["TO-ORD", "TO-JFK"],
    ]);
    expect(plan.at(2)?.why).toBe("One stop in ORD, 0 h 50 to change");
  });

  it("keeps a party together on a later flight rather than split it over two", () => {
    const flights = [
      candidate("ONE", { departs: 60, arrives: 300, free: 2 }),
      candidate("TWO", { departs: 90, arrives: 400, free: 3 }),
    ];
    const plan = planFor([party("A", 3)], [gone], flights);
    expect(plan.map(({ legs }) => legs[0]?.flightId)).toEqual(["TWO", "TWO", "TWO"]);
  });

  it("sends one other party another way before it splits one", () => {
    const flights = [
      candidate("ONE", { departs: 60, arrives: 300, free: 3 }),
      candidate("TWO", { departs: 90, arrives: 400, free: 2 }),
    ];
    const first = party("A", 1, { status: "checked_in" });
    const plan = planFor([first, party("B", 3, {}, 3)], [gone], flights);
    expect([flightsOf(plan, "A-1"), flightsOf(plan, "B-1"), flightsOf(plan, "B-3")]).toEqual([
      ["TWO"],
      ["ONE"],
      ["ONE"],
    ]);
  });

  it("takes no seat from somebody who needs help", () => {
    const flights = [
      candidate("ONE", { departs: 60, arrives: 300, free: 3 }),
      candidate("TWO", { departs: 90, arrives: 400, free: 2 }),
    ];
    const plan = planFor([party("A", 1, { needs: ["wheelchair"] }), party("B", 3, {}, 3)], [gone], flights);
    expect(flightsOf(plan, "A-1")).toEqual(["ONE"]);
  });

  it("splits a party only over ways that hold all of it, and says so", () => {
    const flights = [
      candidate("ONE", { departs: 60, arrives: 300, free: 2 }),
      candidate("TWO", { departs: 90, arrives: 400, free: 1 }),
    ];
    const plan = planFor([party("A", 3)], [gone], flights);
    expect(plan.map(({ legs }) => legs[0]?.flightId)).toEqual(["ONE", "ONE", "TWO"]);
    expect(plan[0]?.why).toContain("party split");
    const listed = planFor([party("A", 4)], [gone], flights);
    expect(listed.map(({ legs }) => legs)).toEqual([[], [], [], []]);
    expect(listed[0]?.why).toBe(
      "4 travel together, and no flights from SEA to JFK have seats for all of them.",
    );
  });

  it("splits nobody before all who fit whole have their seats", () => {
    const flights = [
      candidate("ONE", { departs: 60, arrives: 300, free: 3 }),
      candidate("TWO", { departs: 90, arrives: 400, free: 2 }),
    ];
    const plan = planFor([party("A", 4), party("B", 2, {}, 4), party("C", 1, {}, 6)], [gone], flights);
    expect(["A-1", "B-1", "B-2", "C-1"].map((id) => flightsOf(plan, id))).toEqual([
      [],
      ["ONE"],
      ["ONE"],
      ["ONE"],
    ]);
  });

  it("lists everybody when nothing flies there in time, or everything is full", () => {
    expect(planFor([party("A", 1)], [gone], [])[0]?.why).toBe(
      "No other flight goes from SEA to JFK in time.",
    );
    const full = [candidate("FULL", { departs: 60, arrives: 300, free: 0 })];
    expect(planFor([party("A", 1)], [gone], full)[0]?.why).toBe(
      "No seat is left on the one way from SEA to JFK.",
    );
    const outside = [
      candidate("EARLY", { departs: -10, arrives: 300, free: 9 }),
      candidate("LATE", { departs: 36 * 60 + 10, arrives: 42 * 60, free: 9 }),
    ];
    expect(planFor([party("A", 1)], [gone], outside)[0]?.legs).toEqual([]);
  });

  it("gives the old seat where it is free, else another window in the nearest row", () => {
    const flight = candidate("ONE", { departs: 60, arrives: 300, free: 30 });
    const withoutOld = { ...flight, free: flight.free.filter((seat) => seat !== "1A") };
    expect(planFor([party("A", 1)], [gone], [flight])[0]?.legs[0]?.seat).toBe("1A");
    expect(planFor([party("A", 1)], [gone], [withoutOld])[0]?.legs[0]?.seat).toBe("1D");
  });

  it.each([
    ["who needs help", { needs: ["unaccompanied minor" as const] }, {}],
    ["who is at the airport", { status: "checked_in" as const }, {}],
    ["who sits in a higher cabin", { cabin: "first" as const }, {}],
    ["who booked earlier", { bookedAt: "2026-01-01" }, {}],
  ])("lets %s choose first", (_who, first, second) => {
    const flights = [candidate("ONE", { departs: 60, arrives: 300, free: 1 })];
    const plan = planFor([party("A", 1, second), party("B", 1, first, 5)], [gone], flights);
    expect([flightsOf(plan, "A-1"), flightsOf(plan, "B-1")]).toEqual([[], ["ONE"]]);
  });

  it("reads its rules out", () => {
    expect(priorities).toHaveLength(5);
  });
});

describe("a connection", () => {
  const inbound = candidate("IN", { to: "ORD", departs: 0, arrives: 100, free: 1 });
  it.each([
    ["too short", 144, false, false],
    ["just long enough", 145, false, true],
    ["too short for a border", 189, true, false],
    ["long enough for a border", 190, true, true],
    ["too long", 461, false, false],
  ])("that is %s: after %i minutes", (_what, departs, abroad, legal) => {
    const onward = { ...candidate("ON", { from: "ORD", departs, arrives: 700, free: 1 }), abroad };
    expect(connects(inbound, onward)).toBe(legal);
    expect(connects(inbound, { ...onward, origin: "MDW" })).toBe(false);
  });
});

it("plans 300 passengers with 100 candidate flights within 2 s", () => {
  const stops = ["ORD", "DEN", "LAX", "DFW", "ATL", "MSP"];
  const flights = Array.from({ length: 100 }, (_, n) => {
    const stop = stops[Math.floor(n / 2) % stops.length] ?? "ORD";
    const times = { departs: n * 9, arrives: n * 9 + 120, free: 4, capacity: 178 };
    if (n < 20) return candidate(`D${n}`, { ...times, arrives: n * 9 + 300 });
    return n % 2 ? candidate(`I${n}`, { ...times, to: stop }) : candidate(`O${n}`, { ...times, from: stop });
  });
  const parties = Array.from({ length: 120 }, (_, n) => party(`P${n}`, (n % 4) + 1));
  expect(parties.flatMap(({ travelers }) => travelers)).toHaveLength(300);
  const began = performance.now();
  const plan = planFor(parties, [gone], flights);
  const took = performance.now() - began;
  expect(plan).toHaveLength(300);
  expect(plan.filter(({ legs }) => legs.length === 2).length).toBeGreaterThan(20);
  expect(took).toBeLessThan(2_000);
});
