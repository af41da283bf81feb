import { describe, expect, it } from "vitest";
import { err } from "@/lib/result";
import { mayBlock, mayUnblock, seatProblem, seatsBlocked } from "./blocking";
import { type Flight, flightStatuses } from "./flight";
import { sampleFlight } from "./sample-flight";

const flight = sampleFlight({ takenSeats: ["1A"], blockedSeats: ["3D"] });

describe("blocking seats", () => {
  it("is for free seats of a flight that has not left", () => {
    for (const status of flightStatuses)
      expect(mayBlock({ ...flight, status }, ["1B", "2A"]).ok).toBe(
        status === "scheduled" || status === "boarding",
      );
  });

  it.each<[what: string, flight: Flight | undefined, seats: string[], message: string, at?: "seats"]>([
    ["of a flight that is gone", undefined, ["1B"], "This flight is no longer there."],
    [
      "of a flight that has departed",
      { ...flight, status: "departed" },
      ["1B"],
      "This flight has departed: no seats are blocked on it.",
    ],
    [
      "of a flight whose seats cannot be read",
      { ...flight, unreadable: ["blocked_seats"] },
      ["1B"],
      "What is stored as seats of this flight cannot be read; mend it first.",
    ],
    ["that the aircraft has not", flight, ["1B", "40K"], "There is no seat 40K on this aircraft.", "seats"],
    ["that somebody sits in", flight, ["1B", "1A"], "Seat 1A is taken. Move its passenger first.", "seats"],
    ["that is blocked already", flight, ["1B", "3D"], "Seat 3D is blocked already.", "seats"],
  ])("is refused for a seat %s", (_what, stored, seats, message, at) => {
    const problem = seatProblem(mayBlock(stored, seats));
    expect(problem.message).toBe(message);
    expect(Object.keys(problem.fields ?? {})).toEqual(at ? [at] : []);
  });

  it("is for any seat where no aircraft is known", () => {
    const unknown = sampleFlight({ capacity: undefined, aircraftType: undefined });
    expect(mayBlock({ ...unknown, capacity: undefined }, ["40K"]).ok).toBe(true);
  });
});

describe("unblocking seats", () => {
  it("is for blocked seats of any flight, also of one that has left and on seats that its aircraft has not", () => {
    for (const status of flightStatuses) expect(mayUnblock({ ...flight, status }, ["3D"]).ok).toBe(true);
    expect(mayUnblock({ ...flight, blockedSeats: ["40K"] }, ["40K"]).ok).toBe(true);
  });

  it("is refused for a seat that is not blocked, and for a flight that is gone or cannot be read", () => {
    expect(mayUnblock(flight, ["3D", "1B"])).toEqual(err({ kind: "not-blocked", seat: "1B" }));
    expect(mayUnblock(undefined, ["3D"])).toEqual(err({ kind: "gone" }));
    expect(mayUnblock({ ...flight, unreadable: ["blocked_seats"] }, ["3D"])).toEqual(
      err({ kind: "unreadable" }),
    );
  });
});

describe("seats that are kept off the sale", () => {
  it.each<[blocked: string[], count: number, why?: string]>([
    [[], 0],
    [["3D"], 1],
    [["3D", "1A"], 1, "one of them is taken"],
    [["3D", "40K"], 1, "the aircraft has not one of them"],
  ])("%j are %i", (blockedSeats, count) => {
    expect(seatsBlocked({ ...flight, blockedSeats })).toBe(count);
  });
});
