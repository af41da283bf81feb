import { describe, expect, it } from "vitest";
import { aircraftType, searchAircraftTypes, typeName } from "@/lib/aircraft/aircraft";
import { capacityOf } from "@/lib/aircraft/capacity";

function codes(query: string, limit?: number): string[] {
  return searchAircraftTypes(query, limit).map((type) => type.iata);
}

describe("aircraft types", () => {
  it("are known by their code in either case", () => {
    expect(aircraftType("739")).toEqual({
      iata: "739",
      manufacturer: "Boeing",
      model: "737-900",
      icao: "B739",
    });
    expect(aircraftType(" dh4 ")?.icao).toBe("DH8D");
    expect(aircraftType("ZZZ")).toBeUndefined();
    expect(aircraftType("")).toBeUndefined();
  });

  it.each([
    ["739", "737-900"],
    ["73G", "737-700"],
    ["7M9", "737 MAX 9"],
    ["320", "A320-100/200"],
    ["223", "A220-300"],
    ["QQQ", "QQQ"],
  ])("%s is called %s", (code, name) => {
    expect(typeName(code)).toBe(name);
  });

  it.each([
    ["739", "739"],
    ["b738", "738"],
    ["737-900", "739"],
    ["boeing 737-800", "738"],
    ["Embraer", "290"],
    ["md88", "M88"],
    ["md 88", "M88"],
    ["sukhoi", "SU1"],
  ])("%j finds %s first", (query, iata) => {
    expect(codes(query)[0]).toBe(iata);
  });

  it("are found by what a code or a model begins with, eight at most", () => {
    expect(codes("73")).toHaveLength(8);
    expect(codes("airbus", 100).length).toBeGreaterThan(30);
    expect(codes("")).toEqual([]);
    expect(codes("(*)")).toEqual([]);
  });

  it.each([
    ["734", 144],
    ["73G", 124],
    ["738", 163],
    ["739", 181],
    ["73J", 181],
    ["ZZZ", undefined],
    ["constructor", undefined],
  ])("%s usually seats %s", (code, seats) => {
    expect(capacityOf(code)).toBe(seats);
  });
});
