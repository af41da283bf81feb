import { expect, it } from "vitest";
import { sampleFlight } from "./sample-flight";
import { creationTrail, deletionTrail } from "./trail";

it("the trail of a deletion tells what became of the flight; that of a creation has nothing of it to tell", () => {
  const lived = {
    actualDeparture: "2026-11-20T17:31:00Z",
    actualArrival: "2026-11-20T22:40:00Z",
    delayCode: "93",
    delayReason: "Late inbound",
  };
  const flight = sampleFlight({ status: "arrived", ...lived });
  const gone = Object.entries({ status: "arrived", ...lived }).map(([name, from]) => [name, { from }]);
  expect(deletionTrail(flight)).toMatchObject(Object.fromEntries(gone));
  expect(Object.keys(creationTrail(flight))).toEqual(expect.not.arrayContaining(["status"]));
});
