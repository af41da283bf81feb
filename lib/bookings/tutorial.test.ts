import { describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { deleteRaw, getRaw, putRaw, type RawItem } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { listPage } from "@/lib/flights/list-page";
import { nowStored, olga } from "@/lib/flights/sample-flight";
import { saveRevision } from "@/lib/flights/saving";
import { rowOf } from "@/lib/flights/view";
import * as bookings from "./repository";
import { sampleBooking, tryToBook, tryToCancel } from "./sample-booking";
import { bookingRow, strays } from "./view";

useTables();

// What dynamodb_crud.py writes with boto3, attribute for attribute. Its demo swaps the times of the new flight.
const fl100: RawItem = {
  flight_id: { S: "FL100" },
  origin: { S: "KTM" },
  destination: { S: "PKR" },
  departure_time: { S: "2025-06-10T12:00:00" },
  arrival_time: { S: "2025-06-10T09:00:00" },
  price: { N: "4500" },
  seats_available: { N: "120" },
};
const repaired: RawItem = {
  ...fl100,
  departure_time: { S: "2025-06-10T10:00:00" },
  arrival_time: { S: "2025-06-10T13:00:00" },
};
const bkg200: RawItem = {
  booking_id: { S: "BKG200" },
  passenger_name: { S: "Binaya Sharma" },
  flight_id: { S: "FL100" },
  seat_number: { S: "2A" },
  status: { S: "confirmed" },
};
const now = "2025-06-09T00:00:00.000Z";

async function startWith(flight: RawItem, booking?: RawItem) {
  await putRaw("flights", flight);
  if (booking) await putRaw("bookings", booking);
  else await deleteRaw("bookings", { booking_id: "BKG200" });
}

function save(after: Parameters<typeof saveRevision>[1], version = 0) {
  return saveRevision({ flightId: "FL100", version }, after, "flight.edited", olga, "request");
}

describe("the tutorial program's flight", () => {
  it("is drawn with what is wrong with it in words", async () => {
    await startWith(fl100);
    expect(rowOf(await nowStored("FL100"), airport, now)).toMatchObject({
      designator: "FL100",
      departs: { scheduled: { local: "12:00", zone: "GMT+5:45", zoneAssumed: true } },
      load: { taken: 0, available: 120 },
      faults: [
        "The times are stored without a zone and are read as local to each airport.",
        "It arrives before it departs: the times may be swapped.",
        "No capacity is stored.",
        "The fare has no currency.",
      ],
    });
  });

  it("is listed by its route", async () => {
    await startWith(repaired);
    const { rows } = await listPage({ from: "KTM", to: "PKR", day: "2025-06-10" }, "SEA", new Date(now));
    expect(rows.map((row) => row.flightId)).toEqual(["FL100"]);
    const { rows: later } = await listPage(
      { from: "KTM", to: "PKR", day: "2025-06-11" },
      "SEA",
      new Date(now),
    );
    expect(later).toEqual([]);
  });

  it("keeps its times as they are when something else is edited, and is listed by day from then on", async () => {
    await startWith({ ...repaired, meal: { S: "dal bhat" } });
    expect(await save({ gate: "3" })).toMatchObject({ ok: true });
    const stored = await getRaw("flights", { flight_id: "FL100" });
    expect(stored).toMatchObject({
      ...repaired,
      gate: { S: "3" },
      meal: { S: "dal bhat" },
      version: { N: "1" },
      departure_date: { S: "2025-06-10" },
    });
    const { rows } = await listPage({ station: "KTM", day: "2025-06-10" }, "SEA", new Date(now));
    expect(rows.map((row) => row.flightId)).toEqual(["FL100"]);
  });

  it("has its swapped times put right, as instants from then on", async () => {
    await startWith(fl100);
    expect(await save({ departureTime: "09:00", arrivalTime: "12:00" })).toMatchObject({ ok: true });
    expect(await getRaw("flights", { flight_id: "FL100" })).toMatchObject({
      departure_time: { S: "2025-06-10T03:15:00Z" },
      arrival_time: { S: "2025-06-10T06:15:00Z" },
      price: { N: "4500" },
      seats_available: { N: "120" },
    });
  });

  it("is edited by one person only: the second is shown the first one's version", async () => {
    await startWith(repaired);
    await save({ gate: "3" });
    expect(await save({ gate: "4" })).toMatchObject({ ok: false, error: { theirs: { version: 1 } } });
    expect(await save({ gate: "4" }, 1)).toMatchObject({ ok: true });
  });

  it("can be booked on, and the booking canceled", async () => {
    await startWith(repaired);
    const flight = await nowStored("FL100");
    const booked = await tryToBook(flight, sampleBooking(flight, "3A"));
    expect(booked.ok).toBe(true);
    expect(await getRaw("flights", { flight_id: "FL100" })).toEqual({
      ...repaired,
      seats_available: { N: "119" },
      taken_seats: { SS: ["3A"] },
    });
    if (booked.ok) await tryToCancel(booked.value);
    expect(await getRaw("flights", { flight_id: "FL100" })).toEqual(repaired);
  });

  it("gets a capacity, and then adds up", async () => {
    await startWith(repaired);
    expect(await save({ capacity: "120", currency: "NPR" })).toMatchObject({ ok: true });
    const flight = await nowStored("FL100");
    expect(flight).toMatchObject({ capacity: 120, seatsAvailable: 120, price: "4500", currency: "NPR" });
    expect(rowOf(flight, airport, now).faults).toEqual([
      "The times are stored without a zone and are read as local to each airport.",
    ]);
  });

  it("with only two times, which updating a missing one leaves behind, is drawn and edited, not sold", async () => {
    await startWith({
      flight_id: { S: "FL100" },
      departure_time: { S: "2025-06-10T10:00:00" },
      arrival_time: { S: "2025-06-10T13:00:00" },
    });
    const ghost = await nowStored("FL100");
    expect(rowOf(ghost, airport, now).faults).toContain("No route is stored.");
    expect(await tryToBook(ghost, sampleBooking(ghost, "3A"))).toMatchObject({ ok: false });
    expect(await save({ gate: "3" })).toMatchObject({ ok: true });
    expect(await nowStored("FL100")).toMatchObject({ gate: "3", departureTime: "2025-06-10T10:00:00" });
  });
});

describe("the tutorial program's booking", () => {
  it("is on the manifest, and its seat is known to be outside the ledger", async () => {
    await startWith(repaired, bkg200);
    const all = await bookings.listByFlight("FL100");
    const manifest = all.filter((booking) => !booking.recordLocator);
    expect(manifest.map(bookingRow)).toMatchObject([
      { bookingId: "BKG200", family: "Sharma", given: "Binaya", seat: "2A", status: "confirmed", faults: [] },
    ]);
    expect(strays(manifest, []).map((booking) => booking.bookingId)).toEqual(["BKG200"]);
  });

  it("keeps its seat from being sold again", async () => {
    await startWith(repaired, bkg200);
    const flight = await nowStored("FL100");
    expect(await tryToBook(flight, sampleBooking(flight, "2A"))).toMatchObject({
      ok: false,
      error: { kind: "held-outside-ledger", booking: { bookingId: "BKG200" } },
    });
  });

  it("is drawn and canceled also when its flight is gone", async () => {
    await startWith(repaired, bkg200);
    await deleteRaw("flights", { flight_id: "FL100" });
    const orphan = await bookings.find("BKG200");
    expect(orphan && bookingRow(orphan)).toMatchObject({ seat: "2A", flightId: "FL100" });
    expect(orphan && (await tryToCancel(orphan)).ok).toBe(true);
    expect(await getRaw("bookings", { booking_id: "BKG200" })).toMatchObject({
      ...bkg200,
      status: { S: "canceled" },
    });
  });

  it("with only a status, which updating a missing one leaves behind, says what is missing", async () => {
    await startWith(repaired, { booking_id: { S: "BKG200" }, status: { S: "canceled" } });
    const ghost = await bookings.find("BKG200");
    expect(ghost && bookingRow(ghost)).toMatchObject({
      status: "canceled",
      faults: ["No passenger name is stored.", "No flight is stored.", "No seat is stored."],
    });
  });
});
