import { describe, expect, it } from "vitest";
import { bookingSubject, changesBetween, flightSubject } from "./event";
import { eventBy } from "./event-by";

describe("what a change changed", () => {
  it.each([
    ["nothing, when all is the same", { gate: "N7" }, { gate: "N7" }, {}],
    ["from and to", { gate: "N7" }, { gate: "C3" }, { gate: { from: "N7", to: "C3" } }],
    ["what came new", {}, { gate: "C3" }, { gate: { to: "C3" } }],
    ["what was taken away", { gate: "N7" }, {}, { gate: { from: "N7" } }],
    [
      "what was taken away, when it is there as nothing",
      { gate: "N7" },
      { gate: undefined },
      { gate: { from: "N7" } },
    ],
    ["nothing, where an empty text takes the place of nothing", { gate: undefined }, { gate: "" }, {}],
    [
      "each field by itself",
      { gate: "N7", price: "149", currency: "USD" },
      { gate: "C3", price: "180", currency: "USD" },
      { gate: { from: "N7", to: "C3" }, price: { from: "149", to: "180" } },
    ],
  ])("is told as %s", (_what, before, after, changes) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});

describe("an event", () => {
  it("lies with its flight, a booking's too; without a flight with the booking", () => {
    expect(flightSubject("FL100")).toBe("flight#FL100");
    expect(bookingSubject({ bookingId: "BKG200", flightId: "FL100" })).toBe("flight#FL100");
    expect(bookingSubject({ bookingId: "BKG200" })).toBe("booking#BKG200");
  });

  it("says who and when, under an id that sorts by time", () => {
    const who = { userId: "asha", name: "Asha Rao" };
    const what = { subject: "flight#FL100", kind: "flight.edited", changes: {}, requestId: "r" } as const;
    const early = eventBy(who, what, new Date("2026-11-20T12:00:00.000Z"));
    const late = eventBy(who, what, new Date("2026-11-20T12:00:00.001Z"));
    expect(early).toMatchObject({
      ...what,
      byId: "asha",
      byName: "Asha Rao",
      at: "2026-11-20T12:00:00.000Z",
    });
    expect(early.eventId < late.eventId).toBe(true);
    expect(eventBy(who, what).eventId).not.toBe(eventBy(who, what).eventId);
  });
});
