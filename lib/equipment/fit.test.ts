import { describe, expect, it } from "vitest";
import { sampleFlight } from "@/lib/flights/sample-flight";
import type { Traveler } from "./equipment";
import { fitOf, mayReseat, whoGoes } from "./fit";
import { cabinOf, partiesIn } from "./sample-traveler";

const [b737900, b737800] = [cabinOf("739"), cabinOf("738")];

function with_(travelers: Traveler[], over: Partial<ReturnType<typeof sampleFlight>> = {}) {
  return sampleFlight({ capacity: 181, takenSeats: travelers.map(({ seat }) => seat), ...over });
}

describe("what no longer fits", () => {
  it("names the seats that are gone, those of another kind, and blocked ones that this aircraft does not have", () => {
    const travelers = partiesIn("34A", "14A", "31C", "4C");
    const flight = with_(travelers, { blockedSeats: ["33B", "20C"] });
    const fit = fitOf(flight, travelers, b737900, cabinOf("73G"));
    expect(fit.displaced.map(({ seat }) => seat)).toEqual(["34A", "14A", "31C", "4C"]);
    expect(fit).toMatchObject({ blockedGone: ["33B"], over: 0, first: [], otherKind: [] });
    const other = partiesIn("14B", "1A", "16C", "17D");
    const kinds = fitOf(with_(other), other, b737900, cabinOf("73G")).otherKind;
    expect(kinds.map(({ traveler: { seat }, difference }) => [seat, difference])).toEqual([
      ["14B", "window, was middle; now an exit row"],
      ["16C", "no longer an exit row"],
      ["17D", "no longer an exit row"],
    ]);
  });

  it("counts who is too many, blocked seats among them", () => {
    const travelers = b737800.seats.map(
      (seat, at): Traveler => ({ bookingId: `B${at}`, name: seat, party: `P${at}`, seat }),
    );
    expect(fitOf(with_(travelers), travelers, b737900, b737800).over).toBe(0);
    const some = travelers.slice(3);
    const blockedSeats = ["1A", "1C", "1D", "34A"];
    expect(fitOf(with_(some, { blockedSeats }), some, b737900, b737800)).toMatchObject({ over: 0 });
    const one = [...some, { bookingId: "X", name: "X", party: "X", seat: "34B" }];
    expect(fitOf(with_(one, { blockedSeats }), one, b737900, b737800)).toMatchObject({
      over: 1,
      blockedGone: ["34A"],
    });
  });
});

describe("who goes when seats are too few", () => {
  const [early, late, couple1, couple2, noShow, checkedIn, aboard] = partiesIn(
    "1A",
    "2A",
    "3A 3C",
    "4A",
    "5A",
    "6A",
  ) as [Traveler, Traveler, Traveler, Traveler, Traveler, Traveler, Traveler];
  const all: Traveler[] = [
    early,
    { ...late, bookedAt: "2026-11-19" },
    couple1,
    couple2,
    { ...noShow, status: "no_show", bookedAt: "2026-01-01" },
    { ...checkedIn, status: "checked_in", bookedAt: "2026-11-20" },
    ...(aboard ? [{ ...aboard, status: "boarded" as const }] : []),
  ];

  it.each<[over: number, seats: string]>([
    [0, ""],
    [1, "4A"],
    [2, "4A 2A"],
    [3, "4A 2A 3A 3C"],
    [5, "4A 2A 3A 3C 1A"],
    [9, "4A 2A 3A 3C 1A 5A"],
  ])(
    "for %i: no-shows, then who booked last, parties whole, the checked-in after all others, nobody aboard",
    (over, seats) => {
      expect(
        whoGoes(all, over)
          .map(({ seat }) => seat)
          .join(" "),
      ).toBe(seats);
    },
  );
});

describe("the aircraft may be changed", () => {
  const displaced = partiesIn("34A");
  it.each<
    [
      what: string,
      flight: Partial<ReturnType<typeof sampleFlight>>,
      fit: Parameters<typeof mayReseat>[1],
      refusal: RegExp | undefined,
    ]
  >([
    ["while the flight is on sale", {}, { displaced, over: 0 }, undefined],
    ["while it boards, if nobody has to move", { status: "boarding" }, { displaced: [], over: 0 }, undefined],
    [
      "not while it boards, if somebody has to",
      { status: "boarding" },
      { displaced, over: 0 },
      /stop boarding first/,
    ],
    [
      "not when it has departed",
      { status: "departed" },
      { displaced: [], over: 0 },
      /has departed: its aircraft stays/,
    ],
    [
      "not when it is being canceled",
      { status: "canceling" },
      { displaced: [], over: 0 },
      /is being canceled/,
    ],
    ["not with more passengers than seats", {}, { displaced, over: 2 }, /2 passengers more than seats/],
    [
      "not while somebody whose seat goes is aboard",
      {},
      { displaced: displaced.map((one) => ({ ...one, status: "boarded" })), over: 0 },
      /is aboard in 34A/,
    ],
    [
      "not while what is stored cannot be read",
      { unreadable: ["taken_seats"] },
      { displaced: [], over: 0 },
      /cannot be read/,
    ],
  ])("%s", (_what, over, fit, refusal) => {
    const verdict = mayReseat(sampleFlight(over), fit, b737800);
    if (refusal) expect(verdict).toMatchObject({ ok: false, error: expect.stringMatching(refusal) });
    else expect(verdict).toMatchObject({ ok: true });
  });
});
