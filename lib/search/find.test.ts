import { randomInt } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/airports/day";
import type { Booking } from "@/lib/bookings/booking";
import { putBooking, sampleBooking, sampleParty } from "@/lib/bookings/sample-booking";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { findBookings, findFlights, findPeople, withFlights } from "./find";
import { nameQuestion } from "./names";
import { questionsOf } from "./query";

useTables();

const now = new Date("2026-11-20T18:00:00Z");
const known = {
  today: "2026-11-20",
  isAirport: (iata: string) => ["SEA", "JFK", "KTM", "PKR"].includes(iata),
};

/** A day and a word that no other test has. */
function ownDay(): string {
  return addDays("2040-01-01", randomInt(100_000));
}
function ownWord(): string {
  return Array.from({ length: 9 }, () => String.fromCharCode(97 + randomInt(26))).join("");
}

async function onDay(day: string, over: Partial<Flight> = {}): Promise<Flight> {
  return storedFlight({
    departureDate: day,
    departureTime: `${day}T17:00:00Z`,
    arrivalTime: `${day}T22:20:00Z`,
    ...over,
  });
}

async function flightsFor(typed: string, size = 8) {
  const { items, cut } = await findFlights(questionsOf(typed, known), size, now);
  return { ids: items.map((row) => row.flightId), cut };
}

/** Stored passengers of these names, given and family; the family is one word unless the key says otherwise. */
async function called(...names: [name: string, over?: Partial<Booking>][]): Promise<Booking[]> {
  const stored = names.map(([passengerName, over]) =>
    sampleBooking(sampleFlight(), "1A", { passengerName, ...over }),
  );
  await Promise.all(stored.map(putBooking));
  return stored;
}

async function peopleFor(typed: string, size = 8) {
  const question = nameQuestion(typed);
  if (!question) throw new Error(`${typed} is no name`);
  const { items, cut } = await findPeople(question, size);
  return { names: items.map((booking) => booking.passengerName), cut };
}

describe("flights are found", () => {
  it("by id, in any case", async () => {
    const flight = await storedFlight();
    expect((await flightsFor(flight.flightId)).ids).toEqual([flight.flightId]);
    expect((await flightsFor(flight.flightId.toLowerCase())).ids).toEqual([flight.flightId]);
  });

  it("by number and day, of one airline or of any, whatever zeros it is stored with", async () => {
    const day = ownDay();
    const ours = await onDay(day, { flightNumber: "7" });
    const theirs = await onDay(day, {
      carrier: "DL",
      flightNumber: "0007",
      departureTime: `${day}T18:00:00Z`,
    });
    await onDay(day, { flightNumber: "77" });
    await onDay(addDays(day, 1), { flightNumber: "7" });
    expect((await flightsFor(`AS7 ${day}`)).ids).toEqual([ours.flightId]);
    expect((await flightsFor(`dl 007 ${day}`)).ids).toEqual([theirs.flightId]);
    expect((await flightsFor(`7 ${day}`)).ids).toEqual([ours.flightId, theirs.flightId]);
    expect((await flightsFor(`8 ${day}`)).ids).toEqual([]);
  });

  it("by number today and tomorrow where no day is given, what left already last", async () => {
    const number = String(randomInt(1000, 9999));
    const on = (day: string, time: string) =>
      onDay(day, { carrier: "XY", flightNumber: number, departureTime: `${day}T${time}:00Z` });
    const gone = await on("2026-11-20", "17:00");
    const next = await on("2026-11-20", "23:00");
    const tomorrow = await on("2026-11-21", "17:00");
    await on("2026-11-22", "17:00");
    expect((await flightsFor(`XY${number}`)).ids).toEqual([next.flightId, tomorrow.flightId, gone.flightId]);
  });

  it("by route and day, a day being that of the origin", async () => {
    const day = ownDay();
    const nepal = { origin: "KTM", destination: "PKR" };
    const early = await onDay(day, { ...nepal, departureTime: `${addDays(day, -1)}T18:30:00Z` });
    const late = await onDay(day, { ...nepal, departureTime: `${day}T18:00:00Z` });
    await onDay(addDays(day, 1), { ...nepal, departureTime: `${day}T18:30:00Z` });
    await onDay(day, { origin: "PKR", destination: "KTM" });
    expect((await flightsFor(`ktm pkr ${day}`)).ids).toEqual([early.flightId, late.flightId]);
    expect(await flightsFor(`ktm pkr ${day}`, 1)).toEqual({ ids: [early.flightId], cut: true });
  });
});

describe("bookings are found", () => {
  it("by id and by record locator, in any case, a party in its order", async () => {
    const party = sampleParty(sampleFlight(), ["1A", "1B", "1C"]);
    await Promise.all(party.map(putBooking));
    const [lead] = party;
    const ids = async (typed: string) =>
      (await findBookings(questionsOf(typed, known), 8)).items.map((booking) => booking.bookingId);
    expect(await ids(lead.bookingId)).toEqual([lead.bookingId]);
    expect(await ids(lead.bookingId.toLowerCase())).toEqual([lead.bookingId]);
    expect(await ids(lead.recordLocator?.toLowerCase() ?? "")).toEqual(party.map((each) => each.bookingId));
    expect(await ids("ZZZZZZ")).toEqual([]);
  });

  it("with the flight that tells them apart, and without one that is gone", async () => {
    const flight = await onDay("2041-03-05");
    const [here, lost] = [sampleBooking(flight, "1A"), sampleBooking(sampleFlight(), "1A")];
    const rows = await withFlights([here, lost], now);
    expect(rows[0]?.flight).toEqual({ designator: "AS 448", from: "SEA", to: "JFK", day: "2041-03-05" });
    expect(rows[1]).toMatchObject({ bookingId: lost.bookingId, flightId: lost.flightId });
    expect(rows[1]?.flight).toBeUndefined();
  });
});

describe("people are found", () => {
  it("by prefix in any order and case, without accents", async () => {
    const [family, given] = [`gá${ownWord()}`, `María b${ownWord()}`];
    const name = `${given} ${family}`;
    await called([name], [`Zoe ${family}`]);
    const [plain, second] = [`GA${family.slice(2)}`, given.split(" ")[1]];
    for (const typed of [`maria ${plain}`, `${plain} MAR`, `${plain}/M`, `${second} ${plain}`, `m ${plain}`])
      expect((await peopleFor(typed)).names, typed).toEqual([name]);
    expect((await peopleFor(plain.slice(0, 8))).names).toHaveLength(2);
    expect((await peopleFor(`${plain}/x`)).names).toEqual([]);
  });

  it("with hyphens, apostrophes, several family names, or one name only", async () => {
    const word = ownWord();
    const names: [string, string][] = [
      [`Fatima Al-${word}`, `fatima al ${word}`],
      [`Sinéad O’${word}`, `o ${word} sinead`],
      [word, `${word}/`],
    ];
    await called(...names.map(([name]): [string] => [name]), [
      `Ana de la ${word}`,
      { nameKey: `DE LA ${word.toUpperCase()}/ANA` },
    ]);
    for (const [name, typed] of names) expect((await peopleFor(typed)).names, typed).toContain(name);
    expect((await peopleFor(`de la ${word}`)).names).toEqual([`Ana de la ${word}`]);
    expect((await peopleFor(`ana de la ${word}`)).names).toEqual([`Ana de la ${word}`]);
  });

  it("those whose family name was typed in full first, the canceled after the others", async () => {
    const family = ownWord();
    await called(
      [`Ana ${family}son`],
      [`Zoe ${family}`],
      [`Bo ${family}`, { status: "canceled" }],
      [`Abe Lee`, { nameKey: `${family.toUpperCase()} LEE/ABE` }],
    );
    expect((await peopleFor(family)).names).toEqual([
      `Zoe ${family}`,
      `Bo ${family}`,
      `Abe Lee`,
      `Ana ${family}son`,
    ]);
    expect(await peopleFor(family, 1)).toEqual({ names: [`Zoe ${family}`], cut: true });
  });

  it("also behind more people of the family than one lookup reads, and it is said that some may be missing", async () => {
    const family = ownWord();
    const crowd = Array.from({ length: 120 }, (_, at): [string] => [
      `A${String.fromCharCode(97 + (at % 26))}n ${family}`,
    ]);
    await called(...crowd, [`Zoe ${family}`]);
    expect((await peopleFor(`zoe ${family}`)).names).toEqual([`Zoe ${family}`]);
    expect((await peopleFor(family)).cut).toBe(true);
  });

  it("by a second family name or by a given name alone, after those who are called so first", async () => {
    const [first, second, given] = [ownWord(), ownWord(), ownWord()];
    const nameKey = `${first} ${second}/${given} JOSE`.toUpperCase();
    const name = `${given} José ${first} ${second}`;
    await called([name, { nameKey }], [`Zoe ${second}`]);
    expect((await peopleFor(second)).names).toEqual([`Zoe ${second}`, name]);
    for (const typed of [given, given.slice(0, 6), `${given} ${second}`, `jose ${second}`, `${second} jose`])
      expect((await peopleFor(typed)).names, typed).toEqual([name]);
    expect((await peopleFor(`${given} zoe`)).names).toEqual([]);
  });
});
