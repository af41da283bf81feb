import { describe, expect, it } from "vitest";
import { sampleFlight } from "@/lib/flights/sample-flight";
import type { Booking } from "./booking";
import { sampleBooking } from "./sample-booking";
import { bookingRow, bySeat, faultsOf, seatMap, strays, unexplained } from "./view";

const flight = sampleFlight({ capacity: 6, flightId: "FL7" });

function booked(seat: string, over: Partial<Booking> = {}): Booking {
  return sampleBooking(flight, seat, { bookingId: `B-${seat}`, ...over });
}

describe("what is wrong with a stored booking", () => {
  it.each<[what: string, over: Partial<Booking>, sentences: string[]]>([
    ["nothing, for what Apron wrote", {}, []],
    ["no passenger", { passengerName: undefined }, ["No passenger name is stored."]],
    ["no flight", { flightId: undefined }, ["No flight is stored."]],
    ["no seat", { seatNumber: undefined }, ["No seat is stored."]],
    ["no status", { status: undefined }, ["The status is missing or no word that Apron knows."]],
    [
      "a status that is no word of ours, told once",
      { status: undefined, unreadable: ["status"] },
      ["The status is missing or no word that Apron knows."],
    ],
    [
      "attributes of a wrong kind",
      { unreadable: ["email", "price_paid"] },
      ["Stored in a way that cannot be read: email, price_paid."],
    ],
  ])("is told in words: %s", (_what, over, sentences) => {
    expect(faultsOf(booked("1A", over))).toEqual(sentences);
  });
});

describe("a booking in a list", () => {
  it("is drawn with its names apart, its seat and its locator", () => {
    const booking = booked("1A", {
      passengerName: "María José García Ibáñez",
      nameKey: "GARCIA IBANEZ/MARIA JOSE",
    });
    expect(bookingRow({ ...booking, recordLocator: "K7QX2M", note: "Wheelchair" })).toEqual({
      bookingId: "B-1A",
      given: "María José",
      family: "García Ibáñez",
      status: "confirmed",
      seat: "1A",
      locator: "K7QX2M",
      flightId: "FL7",
      note: "Wheelchair",
      faults: [],
    });
  });

  it("is drawn also when nothing but its id is stored", () => {
    const ghost: Booking = { bookingId: "BKG200", version: 0, unreadable: [], other: {} };
    expect(bookingRow(ghost)).toMatchObject({ bookingId: "BKG200", given: "", family: "", status: "" });
    expect(bookingRow(ghost).faults).toHaveLength(4);
  });

  it("comes by its seat from the nose, the seatless last", () => {
    const list = [booked("10A"), booked("2B"), booked("2A", { seatNumber: undefined }), booked("2A")];
    expect(list.sort(bySeat).map((booking) => booking.seatNumber)).toEqual(["2A", "2B", "10A", undefined]);
  });
});

describe("a manifest and a ledger that differ", () => {
  const manifest = [booked("1A"), booked("1B"), booked("1C", { status: "canceled" })];

  it("show who was booked past the ledger", () => {
    expect(strays(manifest, ["1A"]).map((booking) => booking.seatNumber)).toEqual(["1B"]);
    expect(strays(manifest, ["1A", "1B"])).toEqual([]);
    expect(strays([booked("1A", { seatNumber: undefined })], [])).toEqual([]);
  });

  it("show which seats are taken by somebody who is not listed yet", () => {
    expect(unexplained(manifest, ["10A", "2A", "1A", "1B", "1C"])).toEqual(["1C", "2A", "10A"]);
  });
});

describe("a seat map", () => {
  const bookings = [
    booked("1A", { passengerName: "Ana Ruiz" }),
    booked("1B", { status: "checked_in" }),
    booked("1C", { status: "boarded" }),
    booked("1D", { status: "canceled" }),
    booked("2A", { passengerName: undefined }),
  ];
  const cabin = { capacity: 6, takenSeats: ["1A", "1B", "1C", "2B"], blockedSeats: ["1D"] };

  it("says of every seat how it is and who has it", () => {
    const seats = seatMap(cabin, bookings).rows.flatMap((row) => row.blocks.flat());
    expect(seats.map((place) => place && [place.seat, place.state, place.holder?.split(" ")[0]])).toEqual([
      ["1A", "taken", "Ana"],
      ["1B", "checked-in", "Binaya"],
      ["1C", "boarded", "Binaya"],
      ["1D", "blocked", undefined],
      ["2A", "taken", undefined],
      ["2B", "taken", undefined],
      null,
      null,
    ]);
  });

  it("says under which locator somebody has it", () => {
    const [row] = seatMap(cabin, [booked("1A", { recordLocator: "K7QX2M" })]).rows;
    expect(row?.blocks[0]?.[0]).toMatchObject({ seat: "1A", locator: "K7QX2M" });
  });

  it("keeps beside it what is taken or blocked on seats that the aircraft does not have, in order", () => {
    const changed = { capacity: 4, takenSeats: ["1A", "13E", "2A"], blockedSeats: ["5A", "1B"] };
    const { rows, beside } = seatMap(changed, [
      booked("2A"),
      booked("40K"),
      booked("9C", { status: "canceled" }),
    ]);
    expect(rows).toHaveLength(1);
    expect(beside.map(({ seat, state }) => [seat, state])).toEqual([
      ["2A", "taken"],
      ["5A", "blocked"],
      ["13E", "taken"],
      ["40K", "taken"],
    ]);
  });

  it("has a cabin by type where the capacity is not known, and none where neither is", () => {
    const { capacity: _known, ...unknown } = cabin;
    expect(seatMap({ ...unknown, aircraftType: "739" }, []).rows.length).toBeGreaterThan(25);
    const { rows, beside } = seatMap(unknown, []);
    expect(rows).toEqual([]);
    expect(beside.map(({ seat }) => seat)).toEqual(["1A", "1B", "1C", "1D", "2B"]);
  });
});
