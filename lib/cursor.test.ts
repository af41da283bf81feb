import { describe, expect, it } from "vitest";
import { readCursor, writeCursor } from "./cursor";

const position = {
  departure_date: "2026-11-20",
  departure_time: "2026-11-20T16:45:00Z",
  flight_id: "Zürich ✈ 1",
};
const cursor = writeCursor(position, "flights SEA");

describe("a cursor", () => {
  it("gives its position back, to the list that it was made for", () => {
    expect(readCursor(cursor, "flights SEA")).toEqual(position);
  });

  it("says nothing that needs escaping in an address", () => {
    expect(encodeURIComponent(cursor)).toBe(cursor);
  });

  it("is none of another list, nor of the same list with another filter", () => {
    expect(readCursor(cursor, "flights JFK")).toBeUndefined();
    expect(readCursor(cursor, "")).toBeUndefined();
  });

  const [body = "", seal = ""] = cursor.split(".");
  const forged = Buffer.from(JSON.stringify({ ...position, flight_id: "FL100" })).toString("base64url");
  it.each([
    ["nothing", ""],
    ["a dot", "."],
    ["no seal", body],
    ["an empty seal", `${body}.`],
    ["another position under the seal", `${forged}.${seal}`],
    ["half a seal", `${body}.${seal.slice(0, 8)}`],
    ["a longer seal", `${body}.${seal}AAAA`],
    ["a seal with one sign changed", `${body}.${seal.startsWith("A") ? "B" : "A"}${seal.slice(1)}`],
    ["no cursor at all", "../../etc/passwd"],
    ["signs of no alphabet", "✈.✈"],
  ])("that was tampered with is none: %s", (_what, text) => {
    expect(readCursor(text, "flights SEA")).toBeUndefined();
  });
});
