import { beforeEach, describe, expect, it } from "vitest";
import { flightSubject } from "@/lib/audit/event";
import { find as findBooking } from "@/lib/bookings/repository";
import { sampleBooking, storedBooking, tryToBook } from "@/lib/bookings/sample-booking";
import { deleteRaw, getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { remove } from "@/lib/flights/repository";
import { flightEvent, newId, nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { deletionTrail } from "@/lib/flights/trail";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { effectsOf } from "./effect";
import type { FindingKind } from "./kinds";
import { type Accepted, mendAll, mendOne, type Outcome } from "./mend";
import { eventsUnder, findingsAround, findingsAt } from "./repository";

useTables();

const by = { who: olga, requestId: "request" };
let flightId = "";
let bookingId = "";

const S = (text: string) => ({ S: text });

/** What the tutorial program's demo stores, under ids of this test. */
function flightItem(more: RawItem = {}): RawItem {
  return {
    flight_id: S(flightId),
    origin: S("KTM"),
    destination: S("PKR"),
    departure_time: S("2025-06-10T12:00:00"),
    arrival_time: S("2025-06-10T09:00:00"),
    price: { N: "4500" },
    seats_available: { N: "120" },
    ...more,
  };
}

function bookingItem(more: RawItem = {}): RawItem {
  return {
    booking_id: S(bookingId),
    passenger_name: S("Binaya Sharma"),
    flight_id: S(flightId),
    seat_number: S("2A"),
    status: S("confirmed"),
    ...more,
  };
}

beforeEach(async () => {
  [flightId, bookingId] = [newId(), newId()];
  await putRaw("flights", flightItem({ meal: S("dal bhat"), miles: { N: "88.50" } }));
  await putRaw("bookings", bookingItem());
});

function flight(kind: FindingKind, choice: string): Accepted {
  return { kind, table: "flights", id: flightId, choice };
}
function booking(kind: FindingKind, choice: string): Accepted {
  return { kind, table: "bookings", id: bookingId, choice };
}
const mend = (accepted: Accepted) => mendOne(accepted, by);
const rawFlight = () => getRaw("flights", { flight_id: flightId });
const rawBooking = () => getRaw("bookings", { booking_id: bookingId });

describe("the tutorial program's flight and booking", () => {
  it("are found with what is wrong, each mend with its effect field by field", async () => {
    const found = await findingsAround(flightId);
    expect(found.map(({ kind, recommended }) => [kind, recommended])).toEqual([
      ["times-swapped", "swap"],
      ["zone-missing", "utc"],
      ["derived-missing", "derive"],
      ["no-currency", undefined],
      ["no-capacity", "reduce"],
      ["derived-missing", "derive"],
    ]);
    const [swapped] = found;
    expect(swapped?.proposals[0] && effectsOf(swapped.proposals[0].mend)).toMatchObject([
      { name: "departure_time", from: "2025-06-10T12:00:00", to: "2025-06-10T09:00:00" },
      { name: "arrival_time", from: "2025-06-10T09:00:00", to: "2025-06-10T12:00:00" },
      { name: "version", to: "1" },
    ]);
  });

  it("are whole after every mend, keep what nobody knows, and their history tells each change", async () => {
    const accepted = (await findingsAround(flightId)).flatMap(
      ({ kind, table, id, recommended: choice = "NPR" }): Accepted[] =>
        table === "tables" ? [] : [{ kind, table, id, choice }],
    );
    const outcomes: Outcome["state"][] = [];
    await mendAll(accepted, by, (_one, { state }) => outcomes.push(state));
    expect(new Set(outcomes)).toEqual(new Set(["done"]));
    expect(await rawFlight()).toMatchObject({
      departure_time: S("2025-06-10T03:15:00Z"),
      arrival_time: S("2025-06-10T06:15:00Z"),
      departure_date: S("2025-06-10"),
      capacity: { N: "120" },
      seats_available: { N: "119" },
      taken_seats: { SS: ["2A"] },
      currency: S("NPR"),
      meal: S("dal bhat"),
      miles: { N: "88.5" },
      version: { N: "5" },
    });
    expect(await rawBooking()).toMatchObject({ name_key: S("SHARMA/BINAYA"), version: { N: "1" } });
    expect(await findingsAround(flightId)).toEqual([]);
    expect(violationsIn(await readWorld(flightId))).toEqual([]);
    const events = await eventsUnder(flightSubject(flightId));
    expect(events.map(({ kind, byName }) => [kind, byName]).sort()).toEqual([
      ["booking.mended", "Olga Lind"],
      ...Array.from({ length: 5 }, () => ["flight.mended", "Olga Lind"]),
    ]);
  });

  it("has 121 seats when the count had been lowered for the passenger", async () => {
    expect(await mend(flight("no-capacity", "keep"))).toMatchObject({ state: "done" });
    expect(await rawFlight()).toMatchObject({
      capacity: { N: "121" },
      seats_available: { N: "120" },
      taken_seats: { SS: ["2A"] },
    });
  });
});

describe("a mend", () => {
  it("waits for the one that it counts on, in words", async () => {
    expect(await mend(flight("zone-missing", "utc"))).toEqual({
      state: "refused",
      why: "Mend this first: It arrives before it departs: the times may be swapped.",
    });
    expect(await rawFlight()).toMatchObject({ departure_time: S("2025-06-10T12:00:00") });
  });

  it("writes nothing when the finding no longer holds, and says so", async () => {
    await putRaw("flights", flightItem({ departure_time: S("2025-06-10T08:00:00") }));
    expect(await mend(flight("times-swapped", "swap"))).toEqual({ state: "settled" });
    expect(await rawFlight()).toMatchObject({ departure_time: S("2025-06-10T08:00:00") });
  });

  it("is judged by what is stored then: seats sold since the look stay sold", async () => {
    const stored = await nowStored(flightId);
    expect((await tryToBook(stored, sampleBooking(stored, "4C"))).ok).toBe(true);
    expect(await mend(flight("no-capacity", "reduce"))).toMatchObject({ state: "done" });
    expect(await nowStored(flightId)).toMatchObject({ capacity: 120, seatsAvailable: 118 });
    expect((await nowStored(flightId)).takenSeats.sort()).toEqual(["2A", "4C"]);
  });

  it("by ten people at once is done once", async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => mend(flight("times-swapped", "swap"))),
    );
    expect(outcomes.filter(({ state }) => state === "done")).toHaveLength(1);
    expect(outcomes.filter(({ state }) => state === "settled")).toHaveLength(9);
    expect(await rawFlight()).toMatchObject({ version: { N: "1" }, arrival_time: S("2025-06-10T12:00:00") });
  });

  it("in a way that nobody offered is refused", async () => {
    expect(await mend(flight("no-capacity", "guess"))).toMatchObject({
      state: "refused",
      why: "What can be done has changed meanwhile. Look again and choose.",
    });
    expect(await mend(flight("no-currency", "XXQ"))).toMatchObject({ state: "refused" });
  });
});

describe("bookings that other programs changed", () => {
  it("give their seat back when their status says canceled in another spelling", async () => {
    const ours = await storedFlight();
    const sold = await storedBooking(ours, "2B");
    const item = await getRaw("bookings", { booking_id: sold.bookingId });
    await putRaw("bookings", { ...item, status: S("Cancelled") });
    const accepted = {
      kind: "status-word",
      table: "bookings",
      id: sold.bookingId,
      choice: "canceled",
    } as const;
    expect(await mend(accepted)).toMatchObject({ state: "done" });
    expect(await findBooking(sold.bookingId)).toMatchObject({ status: "canceled" });
    expect(await nowStored(ours.flightId)).toMatchObject({ seatsAvailable: 12, takenSeats: [] });
    expect(await findingsAround(ours.flightId)).toEqual([]);
  });

  it("are canceled with the flight that they are on", async () => {
    await putRaw("flights", flightItem({ status: S("canceled"), capacity: { N: "120" } }));
    expect(await mend(booking("flight-canceled", "cancel"))).toMatchObject({ state: "done" });
    expect(await rawBooking()).toMatchObject({ status: S("canceled") });
  });

  it("move to a free seat near theirs when two have the same, and the ledger with them", async () => {
    const ours = await storedFlight();
    await storedBooking(ours, "2A");
    flightId = ours.flightId;
    await putRaw("bookings", bookingItem());
    const [twice] = (await findingsAt("bookings", bookingId)).filter(({ kind }) => kind === "seat-twice");
    expect(twice).toMatchObject({ proposals: [{ choice: "2B" }, { choice: "2C" }, { choice: "2D" }] });
    expect(twice?.recommended).toBeUndefined();
    expect(await mend(booking("seat-twice", "2C"))).toMatchObject({ state: "done" });
    expect(await rawBooking()).toMatchObject({ seat_number: S("2C") });
    expect(await nowStored(flightId)).toMatchObject({ seatsAvailable: 10, version: 1 });
    expect(violationsIn(await readWorld(flightId))).toEqual([]);
  });

  it("get their flight back as its history remembers it, with their seats taken", async () => {
    const ours = await storedFlight();
    await remove(ours, { ...flightEvent(ours, "flight.deleted"), changes: deletionTrail(ours) });
    flightId = ours.flightId;
    await putRaw("bookings", bookingItem());
    const [orphan] = (await findingsAt("bookings", bookingId)).filter(({ kind }) => kind === "flight-gone");
    expect(orphan?.proposals.map(({ choice }) => choice)).toEqual(["cancel", "restore"]);
    expect(await mend(booking("flight-gone", "restore"))).toMatchObject({ state: "done" });
    expect(await nowStored(flightId)).toMatchObject({
      origin: "SEA",
      capacity: 12,
      seatsAvailable: 11,
      takenSeats: ["2A"],
    });
    expect((await findingsAround(flightId)).map(({ kind }) => kind)).toEqual(["derived-missing"]);
  });

  it("or are canceled where the history knows no such flight", async () => {
    await deleteRaw("flights", { flight_id: flightId });
    const [orphan] = (await findingsAt("bookings", bookingId)).filter(({ kind }) => kind === "flight-gone");
    expect(orphan?.proposals.map(({ choice }) => choice)).toEqual(["cancel"]);
    expect(await mend(booking("flight-gone", "cancel"))).toMatchObject({ state: "done" });
    expect(await rawBooking()).toMatchObject({ status: S("canceled"), seat_number: S("2A") });
  });
});

describe("what an update of nothing leaves behind", () => {
  it("is deleted when it is asked for, and its history keeps what it was", async () => {
    bookingId = newId();
    await putRaw("bookings", { booking_id: S(bookingId), status: S("canceled"), note: S("odd") });
    expect(await mend(booking("booking-ghost", "delete"))).toMatchObject({ state: "done" });
    expect(await rawBooking()).toBeUndefined();
    const [event] = await eventsUnder(`booking#${bookingId}`);
    expect(event).toMatchObject({ kind: "booking.deleted", changes: { note: { from: "odd" } } });
    expect(await findingsAt("bookings", bookingId)).toEqual([]);
  });

  it("is not deleted when it became a flight, or somebody booked on it", async () => {
    await putRaw("flights", { flight_id: S(flightId), departure_time: S("2025-06-10T10:00:00") });
    expect(await mend(flight("flight-ghost", "delete"))).toEqual({ state: "settled" });
    expect(await rawFlight()).toBeDefined();
  });
});
