import { beforeAll, describe, expect, it } from "vitest";
import { bookingItem } from "@/lib/bookings/item";
import { sampleParty, storedBooking, tryToCancel } from "@/lib/bookings/sample-booking";
import { writeAll } from "@/lib/dynamo/batch";
import { exactNumber, type Item } from "@/lib/dynamo/item";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { flightItem } from "@/lib/flights/item";
import { fullFilter } from "@/lib/flights/list-page";
import { newId, sampleFlight, storedFlight } from "@/lib/flights/sample-flight";
import { flightFilter } from "@/lib/flights/schema";
import { questionsOf } from "@/lib/search/query";
import { type ExportFormat, exportFormats } from "./export-formats";
import { bookingsToExport, flightsToExport } from "./export-lists";
import { gathered } from "./gathered";
import { verdictsOf } from "./imports";
import { checked, opened } from "./sample-import";
import { writeRows } from "./write-rows";

useTables();

const day = "2044-02-03";
const list = fullFilter(flightFilter.parse({ day, station: "ALL" }), "SEA", new Date());

/** Whatever another program may have stored beside ours. */
const others: Item = {
  crew: exactNumber("12345678901234567890.123456789012345678"),
  remarks: '=1+1, "quoted"; two\r\nlines',
  meals: ["veg", exactNumber("2"), { hot: true, cold: null }],
  info: { temperature1: exactNumber("-21.50"), "odd.name": "" },
  codes: new Set(["B", "A"]),
  counts: new Set([exactNumber("1"), exactNumber("2.5")]),
  photo: new Uint8Array([0, 255, 16]),
  photos: new Set([new Uint8Array([1])]),
  international: false,
  nothing: null,
};

beforeAll(async () => {
  const on = { departureDate: day, departureTime: `${day}T17:00:00Z`, arrivalTime: `${day}T22:20:00Z` };
  const flights = [
    sampleFlight({ ...on, takenSeats: ["1A", "2B"], blockedSeats: ["3C"], gate: "N7" }),
    sampleFlight({
      ...on,
      status: "departed",
      actualDeparture: `${day}T17:05:00Z`,
      delayReason: "Late, very",
    }),
    sampleFlight({ ...on, other: others }),
    sampleFlight({ ...on, departureTime: `${day}T09:00:00`, price: undefined, capacity: undefined }),
  ];
  await writeAll(flights.map((flight) => ({ table: "flights", item: flightItem(flight) })));
  await putRaw("flights", {
    flight_id: { S: newId() },
    departure_date: { S: day },
    departure_time: { S: `${day}T10:00:00` },
    arrival_time: { S: `${day}T08:00:00` },
    seats_available: { N: "-3" },
    status: { S: "SOLD" },
  });
});

async function fileOf(format: ExportFormat, read: () => AsyncGenerator<Item>, key: string): Promise<string> {
  return (await gathered(writeRows(format, read, [key]))).join("");
}

describe.each(exportFormats)("exported as %s and imported again", (format) => {
  it("flights of any kind change nothing", async () => {
    const text = await fileOf(format, () => flightsToExport(list), "flight_id");
    const progress = await checked(await opened(text, `flights.${format}`));
    const { rows } = await verdictsOf({ jobId: progress.jobId });
    expect(rows.filter(({ verdict }) => verdict !== "same")).toEqual([]);
    expect(progress.checked).toMatchObject({ rows: 5, same: 5, create: 0, update: 0, wrong: 0 });
  });

  it("bookings change nothing, canceled ones and those of other programs among them", async () => {
    const flight = await storedFlight();
    const party = sampleParty(flight, ["2A", "2B"]).map((booking) => ({
      ...booking,
      passengerName: "María José García Ibáñez",
      nameKey: "GARCIA IBANEZ/MARIA JOSE",
      note: "=cmd",
      other: others,
    }));
    await writeAll(party.map((booking) => ({ table: "bookings", item: bookingItem(booking) })));
    await tryToCancel(await storedBooking(flight, "1A"));
    const id = newId();
    await putRaw("bookings", {
      booking_id: { S: id },
      flight_id: { S: flight.flightId },
      status: { S: "ok" },
    });
    const questions = questionsOf(flight.flightId, { today: day, isAirport: () => false });
    const text = await fileOf(format, () => bookingsToExport({ kind: "found", questions }), "booking_id");
    const progress = await checked(await opened(text, `bookings.${format}`));
    const { rows } = await verdictsOf({ jobId: progress.jobId });
    expect(rows.filter(({ verdict }) => verdict !== "same")).toEqual([]);
    expect(progress.checked).toMatchObject({ same: 3, create: 0, update: 0, wrong: 0 });
  });
});
