import { describe, expect, it } from "vitest";
import { find as findBooking } from "@/lib/bookings/repository";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { find } from "@/lib/flights/repository";
import { olga } from "@/lib/flights/sample-flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import * as jobs from "@/lib/jobs/repository";
import type { ImportDetail } from "./import-job";
import { standingOf, verdictsOf } from "./imports";
import { checked, imported, importer, opened, ran, undone } from "./sample-import";

useTables();

let number = 0;

/** A prefix of ids that no other test uses. */
function fresh(): string {
  number++;
  return `I${process.env.VITEST_POOL_ID}${Date.now().toString(36).toUpperCase()}${number}`;
}

function flightsCsv(ids: string[], more: Record<string, string> = {}): string {
  const header = [
    "flight_id",
    "origin",
    "destination",
    "departure_time",
    "arrival_time",
    "capacity",
    ...Object.keys(more),
  ];
  const row = (id: string) =>
    [id, "SEA", "JFK", "2027-03-01T18:00:00Z", "2027-03-01T23:00:00Z", "120", ...Object.values(more)].join(
      ",",
    );
  return `${header.join(",")}\n${ids.map(row).join("\n")}\n`;
}

describe("an import of flights", () => {
  it("makes what is not there, with one event that the history of each tells", async () => {
    const id = fresh();
    const ids = [`${id}A`, `${id}B`];
    const progress = await imported(flightsCsv(ids));
    expect(progress).toMatchObject({ state: "done", imported: { create: 2, rows: 2, wrong: 0 } });
    expect(await find(`${id}A`)).toMatchObject({
      seatsAvailable: 120,
      capacity: 120,
      version: 1,
      departureDate: "2027-03-01",
    });
    expect(violationsIn(await readWorld(...ids))).toEqual([]);
  });

  it("stands in history under who ran it, not under who uploaded the file", async () => {
    const id = fresh();
    const file = await opened(flightsCsv([id]));
    await checked(file);
    const user = { ...olga, passwordHash: "a secret" };
    expect(await ran(file.jobId, user)).toMatchObject({ state: "done", byName: importer.name });
    expect((await jobs.find<ImportDetail>(file.jobId))?.detail.runBy).toEqual(olga);
    expect(await find(id)).toMatchObject({ createdBy: olga.userId });
    expect((await readWorld(id)).events).toMatchObject([{ byId: olga.userId, byName: olga.name }]);
  });

  it("changes what differs, field by field, and leaves the same alone", async () => {
    const id = fresh();
    const ids = [`${id}A`, `${id}B`];
    await imported(flightsCsv(ids));
    const file = await opened(
      flightsCsv([`${id}A`], { gate: "N7", capacity_note: "x" }) +
        `${id}B,SEA,JFK,2027-03-01T18:00:00Z,2027-03-01T23:00:00Z,120,,\n`,
    );
    expect(await checked(file)).toMatchObject({ checked: { update: 1, same: 1 } });
    const { rows } = await verdictsOf({ jobId: file.jobId, verdict: "update" });
    expect(rows[0]?.changes).toEqual({ gate: { to: "N7" }, capacity_note: { to: "x" } });
    expect(await ran(file.jobId)).toMatchObject({ imported: { update: 1, same: 1 } });
    expect(await find(`${id}A`)).toMatchObject({ gate: "N7", version: 2, other: { capacity_note: "x" } });
    expect(violationsIn(await readWorld(...ids))).toEqual([]);
  });

  it("is one undo: what it made goes, what it changed is as before, what was changed since stays and is listed", async () => {
    const id = fresh();
    const ids = [`${id}A`, `${id}B`, `${id}C`];
    await imported(flightsCsv([`${id}A`]));
    const second = await imported(flightsCsv(ids, { gate: "N7" }));
    const third = await imported(flightsCsv([`${id}C`], { gate: "C3" }));
    expect(second).toMatchObject({ imported: { create: 2, update: 1 } });
    expect(await undone(second.jobId)).toMatchObject({ state: "undone", undone: { restored: 2, kept: 1 } });
    expect(await standingOf(second.jobId)).toMatchObject({ kept: [{ key: `${id}C` }] });
    expect(await find(`${id}A`)).toMatchObject({ gate: undefined, version: 3 });
    expect(await find(`${id}B`)).toBeUndefined();
    expect(await undone(third.jobId)).toMatchObject({ undone: { restored: 1, kept: 0 } });
    expect(violationsIn(await readWorld(...ids))).toEqual([]);
  });
});

it("columns called as what every object inherits are stored, changed and taken back like others", async () => {
  const id = fresh();
  const head = "flight_id,constructor,toString,status\n";
  const made = await imported(`${head}${id}A,x,y,\n${id}B,,,\n${id}C,,,constructor\n`);
  expect(made).toMatchObject({ imported: { create: 2, wrong: 1 } });
  expect(Object.entries((await find(`${id}A`))?.other ?? {})).toEqual([
    ["constructor", "x"],
    ["toString", "y"],
  ]);
  const changed = await imported(`${head}${id}A,z,y,\n${id}B,z,,\n`);
  expect(changed).toMatchObject({ imported: { update: 2 } });
  expect(await undone(changed.jobId)).toMatchObject({ undone: { restored: 2 } });
  expect((await find(`${id}A`))?.other).toMatchObject({ constructor: "x" });
  expect((await find(`${id}B`))?.other).toEqual({});
});

it("an undo says that a first capacity stays, and takes the rest back", async () => {
  const id = fresh();
  await imported(`flight_id,origin,destination\n${id}A,SEA,JFK\n${id}B,SEA,JFK\n`);
  const changed = await imported(`flight_id,capacity,gate\n${id}A,120,N7\n${id}B,,N8\n`);
  expect(changed).toMatchObject({ imported: { update: 2 } });
  expect(await undone(changed.jobId)).toMatchObject({ undone: { restored: 1, kept: 1 } });
  expect((await standingOf(changed.jobId))?.kept).toEqual([
    { key: `${id}A`, reason: "Its capacity stays: seats may have been sold by it since." },
  ]);
  expect(await find(`${id}A`)).toMatchObject({ capacity: 120, gate: undefined });
  expect(await find(`${id}B`)).toMatchObject({ capacity: undefined, gate: undefined });
});

function bookingsCsv(rows: [id: string, flight: string, seat: string, status?: string][]): string {
  const lines = rows.map(
    ([id, flight, seat, status = ""]) => `${id},Ada Lovelace,${flight},${seat},${status}`,
  );
  return `booking_id,passenger_name,flight_id,seat_number,status\n${lines.join("\n")}\n`;
}

describe("an import of bookings", () => {
  it("takes their seats, and gives reasons where none can be had", async () => {
    const id = fresh();
    await imported(flightsCsv([id]));
    const progress = await imported(
      bookingsCsv([
        [`${id}-1`, id, "1A"],
        [`${id}-2`, id, "1A"],
        [`${id}-3`, id, "1b"],
        [`${id}-4`, id, "2C", "cancelled"],
        [`${id}-5`, "NONE", "1A"],
        [`${id}-6`, id, ""],
      ]),
    );
    expect(progress.checked).toMatchObject({ create: 3, wrong: 3 });
    expect(progress.imported).toMatchObject({ create: 3, wrong: 3 });
    const { rows } = await verdictsOf({ jobId: progress.jobId, verdict: "wrong" });
    expect(rows.map(({ line, reasons }) => [line, ...reasons])).toEqual([
      [3, `Seat 1A of flight ${id} is another row's in this file.`],
      [6, "There is no flight NONE."],
      [7, "A booking that is not canceled holds a seat: the seat is missing."],
    ]);
    expect(await find(id)).toMatchObject({ seatsAvailable: 118, takenSeats: ["1A", "1B"] });
    expect(violationsIn(await readWorld(id))).toEqual([]);
  });

  it("moves seats with the ledger and is one undo", async () => {
    const id = fresh();
    await imported(flightsCsv([id, `${id}X`]));
    const made = await imported(
      bookingsCsv([
        [`${id}-1`, id, "1A"],
        [`${id}-2`, id, "1B"],
      ]),
    );
    const moved = await imported(
      bookingsCsv([
        [`${id}-1`, `${id}X`, "4D"],
        [`${id}-2`, id, "1B", "canceled"],
      ]),
    );
    expect(moved.imported).toMatchObject({ update: 2 });
    expect(await find(id)).toMatchObject({ seatsAvailable: 120 });
    expect(await find(`${id}X`)).toMatchObject({ takenSeats: ["4D"] });
    expect(await undone(made.jobId)).toMatchObject({ undone: { restored: 0, kept: 2 } });
    expect(await undone(moved.jobId)).toMatchObject({ undone: { restored: 2, kept: 0 } });
    expect(await findBooking(`${id}-1`)).toMatchObject({
      flightId: id,
      seatNumber: "1A",
      status: "confirmed",
    });
    expect(await find(id)).toMatchObject({ seatsAvailable: 118 });
    expect(violationsIn(await readWorld(id, `${id}X`))).toEqual([]);
    const named = await imported(`booking_id,passenger_name\n${id}-2,SHARMA/BINAYA MR\n`);
    expect(await findBooking(`${id}-2`)).toMatchObject({
      passengerName: "BINAYA SHARMA",
      nameKey: "SHARMA/BINAYA",
    });
    expect(await undone(named.jobId)).toMatchObject({ undone: { restored: 1, kept: 0 } });
    expect(await findBooking(`${id}-2`)).toMatchObject({
      nameKey: "LOVELACE/ADA",
      other: {},
      unreadable: [],
    });
    const fresh2 = await imported(bookingsCsv([[`${id}-9`, id, "9A"]]));
    expect(await undone(fresh2.jobId)).toMatchObject({ undone: { restored: 1 } });
    expect(await findBooking(`${id}-9`)).toBeUndefined();
    expect(violationsIn(await readWorld(id, `${id}X`))).toEqual([]);
  });

  it("frees no seat that somebody else sits in when it moves another program's booking, nor does its undo", async () => {
    const id = fresh();
    await imported(flightsCsv([id]));
    await imported(bookingsCsv([[`${id}-Y`, id, "12A"]]));
    const stray = (key: string, seat: string) =>
      putRaw("bookings", {
        booking_id: { S: key },
        passenger_name: { S: "Binaya Sharma" },
        flight_id: { S: id },
        seat_number: { S: seat },
        status: { S: "confirmed" },
      });
    await stray(`${id}-X`, "12A");
    await stray(`${id}-Z`, "5C");
    const moved = await imported(
      bookingsCsv([
        [`${id}-X`, id, "12A", "canceled"],
        [`${id}-Z`, id, "14C"],
      ]),
    );
    expect(moved.imported).toMatchObject({ update: 2 });
    expect(await find(id)).toMatchObject({ takenSeats: ["12A", "14C"], seatsAvailable: 118 });
    await stray(`${id}-W`, "14C");
    expect(await undone(moved.jobId)).toMatchObject({ undone: { restored: 1, kept: 1 } });
    expect(await find(id)).toMatchObject({ takenSeats: ["12A", "14C", "5C"], seatsAvailable: 117 });
  });
});
