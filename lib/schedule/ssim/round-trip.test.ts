import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Flight } from "@/lib/flights/flight";
import { fileOf, flightOf, flightsOf, morning, samples } from "./sample-flights";

describe("flights, written as a schedule file and read again,", () => {
  it("are the same flights, whatever their dates, clock changes and routes", async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (flights) => {
        const back = await flightsOf(fileOf(flights));
        const plain = ({ seatsAvailable: _ledger, ...flight }: Flight) => flight;
        expect(back.map(plain)).toEqual(
          flights.map(plain).sort((a, b) => (a.flightId < b.flightId ? -1 : 1)),
        );
      }),
      { numRuns: 120 },
    );
  });

  it("make the same file again, in whatever order they come", async () => {
    await fc.assert(
      fc.asyncProperty(
        samples.filter((flights) => flights.length > 0),
        async (flights) => {
          const file = fileOf(flights);
          expect(fileOf([...(await flightsOf(file))].reverse())).toBe(file);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keep what Apron has no use for", async () => {
    const kept = JSON.stringify({
      fields: {
        service: "C",
        meals: "BM",
        aircraftDeparture: "-175",
        aircraftArrival: "+5",
        configuration: "F016Y165",
      },
      data: [`${" ".repeat(14)}AB050DL 1234`],
    });
    const flight = {
      ...flightOf(morning),
      other: { ssim: kept },
    };
    const file = fileOf([flight]);
    expect(file.split("\r\n").filter((line) => line.startsWith("4"))).toEqual([
      expect.stringContaining("AB050DL 1234"),
    ]);
    expect((await flightsOf(file))[0]?.other).toEqual({ ssim: kept });
  });
});
