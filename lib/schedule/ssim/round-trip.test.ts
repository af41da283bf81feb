import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { addDays } from "@/lib/airports/day";
import { toInstant } from "@/lib/airports/local-time";
import type { Flight } from "@/lib/flights/flight";
import { madeFlightId } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { expandLeg, type SsimFlight } from "./expand";
import { exportedLeg, idRemark } from "./exported";
import { recordLength } from "./layout";
import { readSsim } from "./read";
import { linesOf } from "./sample-file";
import { iataSeason, writeSsim } from "./write";

const occasion = { now: "2026-11-21T08:00:00Z", from: "2026-03-29", until: "2026-12-31" };

function fileOf(flights: readonly Flight[]): string {
  const legs = flights.map((flight) => {
    const leg = exportedLeg(flight, airport);
    if (!leg.ok) throw new Error(`${flight.flightId}: ${leg.error}`);
    return leg.value;
  });
  return [...writeSsim(legs, occasion)].join("");
}

async function flightsOf(text: string): Promise<Flight[]> {
  const found: SsimFlight[] = [];
  for await (const piece of readSsim(linesOf(text))) {
    if (piece.kind === "fault") throw new Error(piece.words);
    const { flights, problems } = expandLeg(piece.leg, piece.mode, airport);
    if (problems.length > 0) throw new Error(problems.join());
    found.push(...flights);
  }
  return found.map(asStored).sort((a, b) => (a.flightId < b.flightId ? -1 : 1));
}

/** What the import stores of a flight of a file. */
function asStored({ departs, arrives, seats, terminal, kept, ...flight }: SsimFlight): Flight {
  const day = localDayOf(departs, flight.origin);
  return sampleFlight({
    ...flight,
    flightId: madeFlightId({ ...flight, day }),
    departureTime: departs,
    arrivalTime: arrives,
    departureDate: day,
    ...(seats === undefined ? {} : { capacity: seats }),
    ...(terminal ? { terminal } : {}),
    other: kept ? { ssim: kept } : {},
  });
}

function localDayOf(instant: string, iata: string): string {
  const zone = airport(iata)?.zone ?? "UTC";
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(instant));
}

type Sample = {
  number: string;
  route: readonly [string, string];
  day: number;
  hour: number;
  block: number;
  seats: number;
  type: string;
  terminal: string;
};

const routes = [
  ["SEA", "LAS"],
  ["LAS", "SEA"],
  ["SEA", "LHR"],
  ["KTM", "DEL"],
  ["HNL", "AKL"],
  ["AKL", "HNL"],
  ["LAS", "PHX"],
] as const;

function flightOf({
  number,
  route: [origin, destination],
  day,
  hour,
  block,
  seats,
  type,
  terminal,
}: Sample): Flight {
  const date = addDays("2026-10-15", day);
  const found = toInstant(
    date,
    `${String(hour).padStart(2, "0")}:35`,
    airport(origin)?.zone ?? "UTC",
    "-07:00",
  );
  const departs = found.ok ? Date.parse(found.value) : Date.parse(`${date}T12:00:00Z`);
  const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const departureDate = localDayOf(iso(departs), origin);
  return sampleFlight({
    flightId: madeFlightId({ carrier: "AS", flightNumber: number, day: departureDate, origin }),
    flightNumber: number,
    origin,
    destination,
    departureTime: iso(departs),
    arrivalTime: iso(departs + block * 60_000),
    departureDate,
    capacity: seats,
    aircraftType: type,
    ...(terminal ? { terminal } : {}),
  });
}

const samples = fc
  .array(
    fc.record({
      number: fc.constantFrom("1", "604", "604A", "9999"),
      route: fc.constantFrom(...routes),
      day: fc.integer({ min: 0, max: 40 }),
      hour: fc.constantFrom(0, 1, 9, 23),
      block: fc.constantFrom(65, 155, 540, 900),
      seats: fc.constantFrom(76, 181),
      type: fc.constantFrom("739", "E75"),
      terminal: fc.constantFrom("", "N", "2B"),
    }),
    { maxLength: 60 },
  )
  .map((given) => [...new Map(given.map(flightOf).map((flight) => [flight.flightId, flight])).values()]);

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
      fields: { service: "C", meals: "BM", aircraftDeparture: "0640", configuration: "F016Y165" },
      data: [`${" ".repeat(14)}AB050DL 1234`],
    });
    const flight = {
      ...flightOf({
        number: "604",
        route: ["SEA", "LAS"],
        day: 1,
        hour: 9,
        block: 155,
        seats: 181,
        type: "739",
        terminal: "",
      }),
      other: { ssim: kept },
    };
    const file = fileOf([flight]);
    expect(file.split("\r\n").filter((line) => line.startsWith("4"))).toEqual([
      expect.stringContaining("AB050DL 1234"),
    ]);
    expect((await flightsOf(file))[0]?.other).toEqual({ ssim: kept });
  });
});

describe("a schedule file that is written", () => {
  const season = Array.from({ length: 60 }, (_, day) =>
    flightOf({
      number: "604",
      route: ["SEA", "LAS"],
      day,
      hour: 9,
      block: 155,
      seats: 181,
      type: "739",
      terminal: "N",
    }),
  );

  it("has records of 200 columns, numbered, with the last number checked in its trailer", () => {
    const lines = fileOf(season).trimEnd().split("\r\n");
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([recordLength]));
    const records = lines.filter((line) => !line.startsWith("0"));
    expect(records.map((line) => [line[0], line.slice(194)])).toEqual([
      ["1", "000001"],
      ["2", "000002"],
      ["3", "000003"],
      ["3", "000004"],
      ["5", "000005"],
    ]);
    expect(records.at(-1)?.slice(187, 194)).toBe("000004E");
  });

  it("gathers daily flights into one period each side of a clock change", () => {
    const legs = fileOf(season)
      .split("\r\n")
      .filter((line) => line.startsWith("3"));
    expect(legs.map((line) => line.slice(0, 75))).toEqual([
      "3 AS  6040101J15OCT2631OCT261234567 SEA09350935-0700N LAS12101210-0700  739",
      "3 AS  6040201J01NOV2613DEC261234567 SEA09350935-0800N LAS12101210-0800  739",
    ]);
  });

  it("writes legs of one number as one itinerary, with the dates of the first", async () => {
    const one = { number: "7", day: 1, block: 155, seats: 181, type: "739", terminal: "" };
    const chain = [
      flightOf({ ...one, route: ["SEA", "LAS"], hour: 23 }),
      flightOf({ ...one, route: ["LAS", "PHX"], day: 2, hour: 9, block: 65 }),
    ];
    const legs = fileOf(chain)
      .split("\r\n")
      .filter((line) => line.startsWith("3"));
    expect(legs.map((line) => [line.slice(9, 13), line.slice(14, 35), line.slice(192, 194)])).toEqual([
      ["0101", "16OCT2616OCT26    5  ", "01"],
      ["0102", "16OCT2616OCT26    5  ", "11"],
    ]);
    expect(await flightsOf(fileOf(chain))).toHaveLength(2);
  });

  it.each<[string, Partial<Flight>, RegExp]>([
    ["canceled", { status: "canceled" }, /canceled/],
    ["without an airline", { carrier: undefined as unknown as string }, /no airline/],
    ["without a type", { aircraftType: undefined as unknown as string }, /no aircraft type/],
    ["to nowhere", { destination: "QQQ" }, /no route/],
    ["without times", { departureTime: "soon" }, /cannot be read/],
    ["at 09:15:30", { departureTime: "2026-11-20T16:45:30Z" }, /whole minutes/],
  ])("does not have a flight that is %s, and says why", (_title, over, words) => {
    const leg = exportedLeg(sampleFlight(over), airport);
    expect(leg).toMatchObject({ ok: false, error: expect.stringMatching(words) });
  });

  it("warns of a flight with an ID of its own, which would be another flight when it is read", () => {
    const flight = sampleFlight({ flightId: "FL100" });
    const leg = exportedLeg(flight, airport);
    expect(leg.ok && idRemark(flight, leg.value)?.words).toContain("AS448-20261120-SEA");
  });

  it.each([
    ["2026-03-29", "2026-10-24", "S26"],
    ["2026-10-25", "2027-03-27", "W26"],
    ["2027-01-01", "2027-03-27", "W26"],
    ["2026-03-01", "2026-10-24", ""],
  ])("names the season of %s to %s: %s", (from, until, season) => {
    expect(iataSeason(from, until)).toBe(season);
  });
});
