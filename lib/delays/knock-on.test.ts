import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { effectsOf } from "./knock-on";

/** A 737-900, which needs 40 minutes on the ground. */
function flight(
  flightNumber: string,
  route: string,
  departs: string,
  arrives: string,
  over: Partial<Flight> = {},
) {
  const [origin = "", destination = ""] = route.split("-");
  return sampleFlight({
    flightId: flightNumber,
    flightNumber,
    registration: "N318AS",
    origin,
    destination,
    departureTime: `2026-11-20T${departs}:00Z`,
    arrivalTime: `2026-11-20T${arrives}:00Z`,
    ...over,
  });
}

const at = (time: string) => `2026-11-20T${time}:00Z`;
const first = flight("1", "SEA-PDX", "16:00", "17:00");
const others = [
  first,
  flight("2", "PDX-SEA", "17:45", "18:45"),
  flight("3", "SEA-LAX", "19:30", "22:00"),
  flight("4", "LAX-SEA", "23:55", "23:59"),
];

function told(moved: Flight, among: readonly Flight[] = others) {
  return effectsOf(moved, among, airport).map(({ flight: { flightId }, minutes, changes }) => ({
    flightId,
    minutes,
    ...changes,
  }));
}

describe("what a delay does to the flights after it", () => {
  const late = { ...first, estimatedDeparture: at("17:00"), estimatedArrival: at("18:00") };

  it("is told flight by flight, with the time, the reason and the minutes", () => {
    expect(effectsOf(late, others, airport)).toMatchObject([
      {
        flight: { flightId: "2" },
        minutes: 55,
        why: "AS 1 arrives at PDX 10:00, then 40 min on the ground",
        changes: {
          estimatedDeparture: at("18:40"),
          estimatedArrival: at("19:40"),
          delayCode: "93",
          delayReason: "Aircraft late from AS 1",
        },
      },
      {
        flight: { flightId: "3" },
        minutes: 50,
        why: "AS 2 arrives at SEA 11:40, then 40 min on the ground",
        changes: { estimatedDeparture: at("20:20"), delayReason: "Aircraft late from AS 2" },
      },
    ]);
  });

  it("is nothing when there is room, and for a flight without an aircraft", () => {
    expect(told({ ...first, estimatedDeparture: at("16:05") })).toEqual([]);
    expect(told({ ...late, registration: undefined })).toEqual([]);
  });

  it("adds to what is late already, and stops at what has left or is canceled", () => {
    const among = others.map((one) =>
      one.flightId === "2" ? { ...one, estimatedDeparture: at("18:00") } : one,
    );
    expect(told(late, among)[0]).toMatchObject({
      flightId: "2",
      minutes: 40,
      estimatedDeparture: at("18:40"),
    });
    const gone = others.map((one) => (one.flightId === "2" ? { ...one, status: "departed" as const } : one));
    expect(told(late, gone)).toEqual([]);
  });

  it("gives back, when the delay shrinks, to those late for their aircraft, but not before their schedule", () => {
    const among = others.map((one) => {
      if (one.flightId === "2")
        return { ...one, estimatedDeparture: at("18:40"), estimatedArrival: at("19:40"), delayCode: "93" };
      if (one.flightId === "3")
        return { ...one, estimatedDeparture: at("20:20"), estimatedArrival: at("22:50"), delayCode: "93" };
      return one;
    });
    expect(told({ ...first, estimatedDeparture: at("16:10") }, among)).toEqual([
      expect.objectContaining({
        flightId: "2",
        minutes: -50,
        estimatedDeparture: at("17:50"),
        delayCode: "93",
      }),
      {
        flightId: "3",
        minutes: -50,
        estimatedDeparture: undefined,
        estimatedArrival: undefined,
        delayCode: undefined,
        delayReason: undefined,
      },
    ]);
    const own = among.map((one) => (one.flightId === "2" ? { ...one, delayCode: "41" } : one));
    expect(told(first, own)).toEqual([]);
  });
});
