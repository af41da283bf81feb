import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight } from "@/lib/flights/sample-flight";
import { drawn } from "./bar";
import { rowsOf } from "./rows";
import { dayOf } from "./window";

const zone = "America/Los_Angeles";
const day = "2026-11-20";
const drawing = { window: dayOf(day, zone), zone, day };

function flight(
  flightId: string,
  route: string,
  departs: string,
  arrives: string,
  over: Partial<Flight> = {},
): Flight {
  const [origin = "", destination = ""] = route.split("-");
  return sampleFlight({
    flightId,
    flightNumber: flightId,
    registration: "N318AS",
    origin,
    destination,
    departureTime: `2026-11-${departs}:00Z`,
    arrivalTime: `2026-11-${arrives}:00Z`,
    ...over,
  });
}

function rows(flights: Flight[], counts: (flight: Flight) => boolean = () => true) {
  const drawings = flights.flatMap((one) => drawn(one, airport) ?? []);
  return rowsOf(drawings, drawing, (one) => counts(one.flight));
}

const out = flight("1", "SEA-PDX", "20T17:00", "20T18:00");
const back = flight("2", "PDX-SEA", "20T19:00", "20T20:00");

describe("the rows of a timeline", () => {
  it("are the aircraft by registration, the flights without one first", () => {
    const found = rows([
      flight("3", "SEA-LAX", "20T17:00", "20T19:00", { registration: "N9" }),
      out,
      flight("4", "SEA-LAX", "20T17:00", "20T19:00", { registration: undefined }),
    ]);
    expect(found.rows.map(({ registration }) => registration)).toEqual([undefined, "N318AS", "N9"]);
  });

  it("of a station are the aircraft that come to it, with everything they do", () => {
    const atSeattle = ({ origin, destination }: Flight) => origin === "SEA" || destination === "SEA";
    const away = flight("5", "PDX-GEG", "20T21:00", "20T22:00");
    const never = flight("6", "PDX-GEG", "20T21:00", "20T22:00", { registration: "N9" });
    const bare = flight("7", "PDX-GEG", "20T21:00", "20T22:00", { registration: undefined });
    const found = rows([out, away, never, bare], atSeattle);
    expect(found.rows.map(({ bars }) => bars.map(({ flightId }) => flightId))).toEqual([["1", "5"]]);
  });

  it("draw flights in the order in which they leave, with the ground between them", () => {
    const [row] = rows([back, out]).rows;
    expect(row?.bars.map(({ flightId, lane }) => [flightId, lane])).toEqual([
      ["1", 0],
      ["2", 0],
    ]);
    expect(row?.gaps).toEqual([{ left: 41.667, width: 4.166, lane: 0, text: "PDX 60" }]);
    expect(row?.bars[1]?.told).toMatch(/, 1 h on the ground before$/);
  });

  it("cut a flight that crosses midnight at the day's edge, on both its days", () => {
    const night = flight("8", "SEA-JFK", "21T06:00", "21T11:00");
    const first = rows([night]).rows[0]?.bars[0];
    expect(first).toMatchObject({ left: 91.667, width: 8.333, cut: "end" });
    expect(first?.told).toContain("22:00 to 03:00 on 2026-11-21");
    const next = { window: dayOf("2026-11-21", zone), zone, day: "2026-11-21" };
    const drawings = [night].flatMap((one) => drawn(one, airport) ?? []);
    expect(rowsOf(drawings, next, () => true).rows[0]?.bars[0]).toMatchObject({
      left: 0,
      width: 12.5,
      cut: "start",
    });
  });

  it("begin with the ground since the evening before", () => {
    const before = flight("9", "PDX-SEA", "20T03:00", "20T04:00");
    expect(rows([before, out]).rows[0]?.gaps).toMatchObject([{ left: 0, width: 37.5, text: "SEA 13 h" }]);
  });

  it.each<[string, Flight, object, string]>([
    [
      "too little ground time",
      flight("2", "PDX-SEA", "20T18:20", "20T20:00"),
      { text: "20", conflict: "short-turnaround" },
      "N318AS: AS 2 leaves PDX 20 min after AS 1 arrives; the aircraft needs 40 min",
    ],
    [
      "another airport",
      flight("2", "GEG-SEA", "20T19:00", "20T20:00"),
      { text: "PDX 60", conflict: "wrong-airport" },
      "N318AS: AS 2 leaves GEG, but AS 1 ends in PDX",
    ],
  ])("mark %s at the ground and at the later flight, and say it", (_what, later, gap, sentence) => {
    const found = rows([out, later]);
    expect(found.rows[0]?.gaps).toMatchObject([gap]);
    expect(found.rows[0]?.bars[1]?.told).toContain(sentence.replace("N318AS: ", ""));
    expect(found.conflicts.map(({ text }) => text)).toEqual([sentence]);
  });

  it("put two flights at once on two lines, and say so", () => {
    const found = rows([out, flight("2", "SEA-GEG", "20T17:30", "20T18:30")]);
    expect(found.rows[0]).toMatchObject({ lanes: 2, gaps: [] });
    expect(found.rows[0]?.bars.map(({ lane, conflicts }) => [lane, conflicts])).toEqual([
      [0, undefined],
      [1, ["overlap"]],
    ]);
    expect(found.conflicts[0]?.text).toBe("N318AS: AS 2 leaves 30 min before AS 1 has arrived");
  });

  it("draw a late flight where it is expected, against where it was planned", () => {
    const late = { ...out, estimatedDeparture: "2026-11-20T18:04:00Z" };
    const bar = rows([late]).rows[0]?.bars[0];
    expect(bar).toMatchObject({ state: "late", left: 41.944, plan: { left: 37.5, width: 4.167 } });
    expect(bar?.told).toBe("10:04 to 11:04, 1 h 4 min late, planned 09:00 to 10:00, N318AS");
  });

  it.each<[string, Partial<Flight>, string, boolean]>([
    ["boarding", { status: "boarding" }, "boarding", true],
    ["gone", { status: "departed" }, "gone", false],
    ["canceled", { status: "canceled" }, "canceled", false],
  ])("draw a flight as %s, and let it be moved or not", (_what, over, state, movable) => {
    expect(rows([{ ...out, ...over }]).rows[0]?.bars[0]).toMatchObject({ state, movable });
  });

  it("do not let a canceled flight be in the way of another", () => {
    expect(
      rows([{ ...out, status: "canceled" }, flight("2", "SEA-GEG", "20T17:30", "20T18:30")]).conflicts,
    ).toEqual([]);
  });

  it.each<[string, Partial<Flight>]>([
    ["no time", { departureTime: undefined }],
    ["no place", { destination: undefined }],
    ["an arrival before its departure", { arrivalTime: "2026-11-20T16:00:00Z" }],
  ])("have no bar for a flight with %s", (_what, over) => {
    expect(drawn({ ...out, ...over }, airport)).toBeUndefined();
  });
});
