import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { aroundFlight, tailConflicts, typeOfTail } from "./tail-day";

const flight = sampleFlight();
const tail = { registration: "N546AS", aircraftType: "738" };

function other(route: string, departs: string, arrives: string, over: Partial<Flight> = {}): Flight {
  const [origin = "", destination = ""] = route.split("-");
  return sampleFlight({
    flightNumber: "12",
    registration: "N546AS",
    aircraftType: "738",
    origin,
    destination,
    departureTime: `2026-11-20T${departs}:00Z`,
    arrivalTime: `2026-11-20T${arrives}:00Z`,
    ...over,
  });
}

describe("a registration that is to fly SEA to JFK from 16:45 to 22:05 UTC too", () => {
  it.each<[what: string, flights: Flight[], said: string[]]>([
    ["can, when it is there in time", [other("PDX-SEA", "14:00", "15:00")], []],
    [
      "cannot be in two places",
      [other("PDX-SEA", "16:00", "17:00")],
      ["N546AS flies AS 12 PDX→SEA at the same time."],
    ],
    [
      "needs its time on the ground before",
      [other("PDX-SEA", "15:00", "16:25")],
      ["N546AS has 20 minutes on the ground after AS 12 PDX→SEA; it needs 40."],
    ],
    [
      "needs its time on the ground after",
      [other("JFK-BOS", "22:35", "23:30")],
      ["N546AS has 30 minutes on the ground before AS 12 JFK→BOS; it needs 40."],
    ],
    [
      "cannot leave from where it is not",
      [other("SEA-LAX", "08:00", "10:00")],
      ["N546AS comes with AS 12 SEA→LAX, and this flight leaves from elsewhere."],
    ],
    [
      "cannot fly on from where it does not arrive",
      [other("LAX-SEA", "23:30", "23:55")],
      ["N546AS is to fly AS 12 LAX→SEA next, and does not arrive there with this flight."],
    ],
    [
      "is of one type",
      [other("PDX-SEA", "14:00", "15:00", { aircraftType: "E75" })],
      ["N546AS flies as EMB 175 on its other flights."],
    ],
    ["is not held to a canceled flight", [other("PDX-SEA", "16:00", "17:00", { status: "canceled" })], []],
    ["is not held to this very flight as it is stored", [flight], []],
  ])("%s", (_what, flights, said) => {
    expect(tailConflicts(flight, tail, flights, airport)).toEqual(said);
  });

  it("is looked at for a day and a half before and after, and its type is what its other flights say", () => {
    expect(aroundFlight(flight, airport)).toEqual({
      from: "2026-11-19T04:45:00",
      until: "2026-11-22T04:45:00",
    });
    expect(aroundFlight({ ...flight, departureTime: "soon" }, airport)).toBeUndefined();
    expect(
      typeOfTail([other("PDX-SEA", "08:00", "09:00", { aircraftType: "738" }), flight], flight.flightId),
    ).toBe("738");
    expect(typeOfTail([flight], flight.flightId)).toBeUndefined();
  });
});
