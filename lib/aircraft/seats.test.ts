import { describe, expect, it } from "vitest";
import { compareSeats, parseSeat, readSeats, seatText } from "@/lib/aircraft/seats";

describe("seats", () => {
  it.each([
    ["12A", 12, "A"],
    ["12a", 12, "A"],
    ["012A", 12, "A"],
    [" 12 A ", 12, "A"],
    ["2A", 2, "A"],
    ["1K", 1, "K"],
    ["99J", 99, "J"],
  ])("%j is row %d, letter %s", (text, row, letter) => {
    expect(parseSeat(text)).toEqual({ row, letter });
  });

  it.each(["", "A12", "12", "A", "0A", "00A", "12I", "12O", "100A", "12AB", "1.5A", "-1A", "12É", "１２A"])(
    "%j is no seat",
    (text) => {
      expect(parseSeat(text)).toBeUndefined();
    },
  );

  it("are written without zeros", () => {
    expect(seatText({ row: 2, letter: "A" })).toBe("2A");
  });

  it("go by row, then letter, with what is no seat last", () => {
    const mixed = ["10A", "INFANT", "2B", "1A", "?", "2A", "2K", "01B"];
    expect(mixed.sort(compareSeats)).toEqual(["1A", "01B", "2A", "2B", "2K", "10A", "?", "INFANT"]);
    expect(compareSeats("2A", "2A")).toBe(0);
  });
});

describe("several seats", () => {
  it.each([
    ["34B", ["34B"]],
    ["34b, 34C", ["34B", "34C"]],
    [" 34 B 34c;2a+02B ", ["34B", "34C", "2A", "2B"]],
    ["2A 2a 02A", ["2A"]],
  ])("%j are %j", (text, seats) => {
    expect(readSeats(text)).toEqual(seats);
  });

  it.each(["", " , ", "34", "34B 34", "34B window", "34I", "B34"])("%j are none", (text) => {
    expect(readSeats(text)).toBeUndefined();
  });
});
