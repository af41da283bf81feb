import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, storedFlight } from "@/lib/flights/sample-flight";
import { timelineFilter } from "./schema";
import { fullView, timelineOf } from "./timeline";

useTables();

const noon = Date.parse("2026-11-20T20:00:00Z");

function view(address: Record<string, string>) {
  return timelineOf(timelineFilter.parse(address), "SEA", noon);
}

/** A flight of `id` from one moment of November 2026 to another, whose day of departure is that of Seattle. */
function fly(id: string, departs: string, arrives: string, over: Partial<Flight> = {}) {
  return storedFlight({
    flightId: id,
    flightNumber: "1",
    registration: id,
    departureDate: "2026-11-20",
    departureTime: `2026-11-${departs}:00Z`,
    arrivalTime: `2026-11-${arrives}:00Z`,
    ...over,
  });
}

describe("a day of aircraft", () => {
  it("has what leaves, also days late, what is still in the air from the day before and what comes from a day ahead, and nothing else", async () => {
    const [here, night, ahead, away, gone, late] = Array.from({ length: 6 }, newId);
    await fly(`A${here}`, "20T17:00", "20T22:00");
    await fly(`B${night}`, "20T07:30", "20T12:30", { departureDate: "2026-11-19", destination: "SEA" });
    await fly(`C${ahead}`, "20T16:00", "21T02:00", {
      departureDate: "2026-11-21",
      origin: "NRT",
      destination: "SEA",
    });
    await fly(`D${away}`, "20T17:00", "20T19:00", { origin: "JFK", destination: "BOS" });
    await fly(`E${gone}`, "19T17:00", "19T22:00", { departureDate: "2026-11-19" });
    await fly(`F${late}`, "17T17:00", "17T22:00", {
      departureDate: "2026-11-17",
      estimatedDeparture: "2026-11-20T16:00:00Z",
    });
    const station = await view({ day: "2026-11-20" });
    const shown = ({ rows }: typeof station) => rows.map(({ registration }) => registration?.slice(0, 1));
    expect(shown(station)).toEqual(["A", "B", "C", "F"]);
    expect(station).toMatchObject({ flights: 4, heading: "Aircraft at Seattle", undrawn: [] });
    expect(shown(await view({ day: "2026-11-20", station: "all" }))).toEqual(["A", "B", "C", "D", "F"]);
    expect(shown(await view({ day: "2026-11-20", station: "BOS" }))).toEqual(["D"]);
  });

  it("keeps the rows of the day when less of it is shown", async () => {
    const { rows } = await view({ day: "2026-11-20", zoom: "6", from: "16:00" });
    expect(rows.map(({ bars }) => bars.length)).toEqual([0, 0, 1, 0]);
  });

  it("names the flights that it cannot draw, on their own day and at their own stations", async () => {
    const flightId = newId();
    await fly(flightId, "24T17:00", "24T22:00", { departureDate: "2026-11-24", arrivalTime: undefined });
    expect((await view({ day: "2026-11-24" })).undrawn).toEqual([{ flightId, name: "AS 1" }]);
    const elsewhere: Record<string, string>[] = [
      { day: "2026-11-25" },
      { day: "2026-11-24", station: "BOS" },
    ];
    for (const other of elsewhere) expect((await view(other)).undrawn).toEqual([]);
  });
});

describe("an address", () => {
  it.each<[string, Record<string, string>]>([
    ["nothing", {}],
    ["the first day of the calendar", { day: "0002-01-01" }],
    ["its last", { day: "9998-12-31" }],
    ["nonsense", { day: "2026-02-31", station: "SEATTLE", zoom: "7", from: "25:00", zone: "mars" }],
  ])("that says %s means all of today at the home station", (_what, address) => {
    expect(fullView(timelineFilter.parse(address), "SEA", noon)).toEqual({
      day: "2026-11-20",
      from: "00:00",
      station: "SEA",
      zoom: 24,
      utc: false,
    });
  });
});
