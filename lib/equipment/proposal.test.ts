import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLayout, type SeatLayout } from "@/lib/aircraft/layout";
import { grouped } from "@/lib/grouped";
import { cabinFor, roomOn, rowPlaces } from "./cabin-room";
import type { Traveler } from "./equipment";
import { proposeReseating, type Reseating } from "./proposal";
import { cabinOf, partiesIn } from "./sample-traveler";

const [b737900, b737800, e175, b787] = [cabinOf("739"), cabinOf("738"), cabinOf("E75"), cabinOf("789")];

/** Who sits where afterwards, in the order of the travelers: `12A` who stayed, `34A>31A` who moved, `34A>-` who has no seat. */
function told(travelers: Traveler[], before: SeatLayout, after: SeatLayout, over: Partial<Reseating> = {}) {
  const { moves, unseated } = proposeReseating({ before, after, kept: [], travelers, ...over });
  return travelers
    .map(({ bookingId, seat }) => {
      const move = moves.find((other) => other.bookingId === bookingId);
      if (move) return `${seat}>${move.to}`;
      return unseated.some((other) => other.bookingId === bookingId) ? `${seat}>-` : seat;
    })
    .join(" ");
}

describe("new seats for those whose seats are gone", () => {
  it.each<[what: string, parties: string[], before: SeatLayout, after: SeatLayout, seats: string]>([
    ["nobody moves who need not", ["10A 10B", "31C"], b737900, b737800, "10A 10B 31C"],
    ["one goes to the nearest seat of the kind", ["33A"], b737900, b737800, "33A>31A"],
    ["to a window rather than a nearer aisle", ["33F"], b737900, b737800, "33F>30F"],
    ["to the aisle", ["33D"], b737900, b737800, "33D>31C"],
    ["two stay side by side", ["33A 33B"], b737900, b737800, "33A>31A 33B>31B"],
    [
      "a family of five stays in one row",
      ["33A 33B 33C 34A 34B"],
      b737900,
      b737800,
      "33A>30A 33B>30B 33C>30C 34A>30D 34B>30E",
    ],
    ["beside those who stay", ["31C 32C"], b737900, b737800, "31C 32C>31B"],
    ["out of first class only where it is smaller", ["4A", "4D", "3A"], b737800, e175, "4A 4D 3A"],
    ["into the main cabin where there is no first class", ["1A 1C"], b737800, plainLayout(144), "1A 1C"],
  ])("%s", (_what, parties, before, after, seats) => {
    expect(told(partiesIn(...parties), before, after)).toBe(seats);
  });

  it("a party that sat together moves as a whole where it could not sit together otherwise, and only then", () => {
    const row31 = [
      "31A",
      "31B",
      "30A",
      "30B",
      "30C",
      "29A",
      "29B",
      "29C",
      "30D",
      "30E",
      "30F",
      "29D",
      "29E",
      "29F",
      "28A",
      "28B",
      "28C",
      "28D",
      "28E",
      "28F",
    ];
    const full = { kept: row31 };
    expect(told(partiesIn("31C 32C"), b737900, b737800, full)).toBe("31C>27B 32C>27C");
    const [one, other] = partiesIn("31C 32C");
    const checkedIn = [{ ...one, status: "checked_in" }, other] as Traveler[];
    expect(told(checkedIn, b737900, b737800, full)).toBe("31C 32C>27C");
  });

  it("keeps first class for those who sat there, whoever else could use it to sit together", () => {
    const free = new Set(["1A", "1C", "31A", "29F"]);
    const kept = b737800.seats.filter((seat) => !free.has(seat));
    expect(told(partiesIn("33A 33B"), b737900, b737800, { kept })).toBe("33A>31A 33B>29F");
  });

  it("leaves nobody out: who has no seat is listed with the reason, and nobody gets a blocked one", () => {
    const travelers = partiesIn("33A 33B", "34C");
    const kept = b737800.seats.filter((seat) => seat !== "20C" && seat !== "21C");
    const { moves, unseated } = proposeReseating({ before: b737900, after: b737800, kept, travelers });
    expect(moves.map(({ to }) => to).sort()).toEqual(["20C", "21C"]);
    expect(unseated).toEqual([
      { bookingId: "P02-1", from: "34C", reason: "Every other seat is taken; 161 cannot be used." },
    ]);
  });

  it("puts those back who sat elsewhere before, while those seats are free", () => {
    const back = new Map([
      ["P01-1", "33A"],
      ["P02-1", "10C"],
      ["P03-1", "34B"],
    ]);
    const travelers = partiesIn("31A", "30C", "29B", "10C");
    expect(told(travelers, b737800, b737900, { back })).toBe("31A>33A 30C 29B>34B 10C");
  });
});

const layouts = fc.constantFrom(
  b737900,
  b737800,
  e175,
  b787,
  cabinOf("77W"),
  plainLayout(60),
  plainLayout(7),
);

/** People on random seats of one aircraft, in parties of up to nine, on the way to another one with some seats blocked. */
const cases: fc.Arbitrary<Reseating> = fc
  .record({
    before: layouts,
    after: layouts,
    seed: fc.infiniteStream(fc.nat(1_000_000)),
    people: fc.nat(120),
    blocked: fc.nat(12),
  })
  .map(({ before, after, seed, people, blocked }) => {
    const next = () => seed.next().value as number;
    const shuffled = [...before.seats].map((seat) => ({ seat, at: next() })).sort((a, b) => a.at - b.at);
    const seats = shuffled.map(({ seat }) => seat).slice(0, people);
    const travelers: Traveler[] = [];
    for (let party = 0; seats.length > 0; party++)
      for (const [number, seat] of seats.splice(0, 1 + (next() % 9)).entries()) {
        const bookingId = `P${party}-${number}`;
        const status = next() % 4 === 0 ? "checked_in" : "confirmed";
        travelers.push({ bookingId, name: bookingId, party: `P${party}`, seat, status });
      }
    const free = after.seats.filter((seat) => !travelers.some((one) => one.seat === seat));
    return { before, after, travelers, kept: free.filter((_seat, at) => at % 7 === 0).slice(0, blocked) };
  });

describe("whatever goes to whatever", () => {
  it("nobody moves twice, no seat is given twice, nobody is unlisted, and nobody moves without need", () => {
    fc.assert(
      fc.property(cases, (reseating) => {
        const { after, kept, travelers } = reseating;
        const there = new Set(after.seats);
        const proposal = proposeReseating(reseating);
        const { moves, unseated } = proposal;
        const moving = moves.map(({ bookingId }) => bookingId);
        const listed = [...moving, ...unseated.map(({ bookingId }) => bookingId)];
        expect(new Set(listed).size).toBe(listed.length);
        const gone = travelers.filter(({ seat }) => !there.has(seat));
        for (const { bookingId } of gone) expect(listed).toContain(bookingId);
        const final = travelers
          .filter(({ bookingId }) => !unseated.some((other) => other.bookingId === bookingId))
          .map(({ bookingId, seat }) => moves.find((move) => move.bookingId === bookingId)?.to ?? seat);
        expect(new Set(final).size).toBe(final.length);
        for (const seat of final) expect(there.has(seat) && !kept.includes(seat)).toBe(true);
        const needy = new Set(gone.map(({ party }) => party));
        for (const traveler of travelers) {
          if (!there.has(traveler.seat) || !moving.includes(traveler.bookingId)) continue;
          expect(needy.has(traveler.party)).toBe(true);
          expect(traveler.status).toBe("confirmed");
        }
        const room =
          after.seats.length - kept.length - travelers.filter(({ seat }) => there.has(seat)).length;
        expect(unseated).toHaveLength(Math.max(0, gone.length - room));
        expect(proposeReseating({ ...reseating, travelers: [...travelers] })).toEqual(proposal);
      }),
      { numRuns: 100 },
    );
  });

  it("no party whose seats are all gone sits apart while a row of its cabin has a seat for each of them", () => {
    fc.assert(
      fc.property(cases, (reseating) => {
        const { before, after, kept, travelers } = reseating;
        const room = roomOn(after, new Set(), before);
        const { moves } = proposeReseating(reseating);
        const given = new Map(moves.map(({ bookingId, to }) => [bookingId, to]));
        const used = new Set([...kept, ...travelers.map(({ seat }) => seat), ...given.values()]);
        for (const party of grouped(travelers, ({ party }) => party).values()) {
          if (party.some(({ seat }) => room.kinds.has(seat))) continue;
          const rows = rowPlaces(
            after,
            party.flatMap(({ bookingId }) => given.get(bookingId) ?? []),
          ).sort((a, b) => a - b);
          if (rows.every((row, at) => at === 0 || row - (rows[at - 1] ?? 0) <= 1)) continue;
          const cabin = cabinFor(room, room.was(party[0]?.seat ?? "").cabin);
          const wide = after.rows.filter(
            (row) =>
              row.cabin === cabin &&
              row.blocks.flat().filter((seat) => seat && !used.has(seat)).length >= party.length,
          );
          expect(wide.map(({ number }) => number)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
