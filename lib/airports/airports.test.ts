import { describe, expect, it } from "vitest";
import { airport, allAirports, searchAirports } from "@/lib/airports/airports";

function codes(query: string, limit?: number): string[] {
  return searchAirports(query, limit).map((found) => found.iata);
}

describe("airports", () => {
  it("knows every airport of the file, each code once", () => {
    expect(allAirports()).toHaveLength(7884);
    expect(new Set(allAirports().map((place) => place.iata)).size).toBe(7884);
  });

  it("gives each airport a code of three, coordinates on the globe and a zone", () => {
    const wrong = allAirports().filter(
      (place) =>
        !/^[A-Z0-9]{3}$/.test(place.iata) ||
        !(Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180) ||
        place.zone === "" ||
        place.name === "" ||
        !/^[A-Z]{2}$/.test(place.country),
    );
    expect(wrong).toEqual([]);
  });

  it("finds an airport by its code in either case", () => {
    expect(airport("SEA")).toMatchObject({ icao: "KSEA", city: "Seattle", zone: "America/Los_Angeles" });
    expect(airport(" sea ")?.iata).toBe("SEA");
  });

  it.each(["", "QQQ", "LONDON", "__proto__"])("has no airport for %j", (code) => {
    expect(airport(code)).toBeUndefined();
  });
});

describe("airport search", () => {
  it.each([
    ["sea", "SEA"],
    ["KSEA", "SEA"],
    ["zurich", "ZRH"],
    ["Zürich", "ZRH"],
    ["sao paulo", "GRU"],
    ["São Paulo", "GRU"],
    ["alesund", "AES"],
    ["kathmandu", "KTM"],
    ["heathrow", "LHR"],
    ["london heathrow", "LHR"],
    ["heathrow london", "LHR"],
    ["o'hare", "ORD"],
    ["OHARE", "ORD"],
    ["coeur d'alene", "COE"],
    ["seattle tacoma", "SEA"],
    ["  jfk ", "JFK"],
  ])("%j finds %s first", (query, iata) => {
    expect(codes(query)[0]).toBe(iata);
  });

  it("puts the exact code before a busier city of that beginning", () => {
    expect(codes("par")).toContain("CDG");
    expect(codes("bos")[0]).toBe("BOS");
    expect(codes("san")[0]).toBe("SAN");
    expect(codes("san")).toContain("SFO");
  });

  it("puts codes that begin so before cities that begin so, the busier first", () => {
    expect(codes("jf")[0]).toBe("JFK");
    expect(codes("london", 3)).toEqual(["LHR", "LGW", "LTN"]);
  });

  it("finds airports without a city by their name", () => {
    expect(airport("AAA")?.city).toBe("");
    expect(codes("anaa")).toContain("AAA");
  });

  it("finds letters inside a name after everything better", () => {
    expect(codes("eathro")).toEqual(["LHR"]);
  });

  it("gives no more than the limit, eight when nothing is said", () => {
    expect(codes("a")).toHaveLength(8);
    expect(codes("a", 3)).toHaveLength(3);
    expect(codes("a", 0)).toEqual([]);
  });

  it.each(["", "   ", "'", "()[]\\*+?", "xyzzyq"])("finds nothing for %j", (query) => {
    expect(codes(query)).toEqual([]);
  });
});
