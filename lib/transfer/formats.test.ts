import { expect, it } from "vitest";
import { getRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { find } from "@/lib/flights/repository";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { checked, imported, opened } from "./sample-import";

useTables();

const longest = "12345678901234567890123456789012345678";
const stamp = `${process.env.VITEST_POOL_ID}${Date.now().toString(36).toUpperCase()}`;

const plain = (id: string) =>
  `{"flight_id": "${id}", "origin": "SEA", "destination": "JFK", "miles": ${longest}, "crew": [{"age": 1.25}, null, true]}`;
const typed = (id: string) =>
  `{"flight_id":{"S":"${id}"},"origin":{"S":"SEA"},"destination":{"S":"JFK"},"miles":{"N":"${longest}"},"crew":{"L":[{"M":{"age":{"N":"1.25"}}},{"NULL":true},{"BOOL":true}]}}`;

it.each([
  ["a JSON list", (id: string) => `[\n${plain(id)}\n]`, "json"],
  ["JSON Lines", (id: string) => `${plain(id)}\n`, "jsonl"],
  ["an AWS export", (id: string) => `{"Item":${typed(id)}}\n`, "dynamodb"],
  ["a list of typed items", (id: string) => `[${typed(id)}]`, "dynamodb"],
  ["the AWS CLI's scan", (id: string) => `{"Items":[${typed(id)}],"Count":1,"ScannedCount":1}`, "dynamodb"],
])(
  "%s is stored digit for digit, unknown attributes with their types, and is the same again",
  async (name, write, format) => {
    const id = `Y${stamp}${name.length}${format}`;
    expect(await opened(write(id))).toMatchObject({ format, kind: "flights" });
    const first = await imported(write(id));
    expect(first.imported).toMatchObject({ create: 1, wrong: 0 });
    expect(await getRaw("flights", { flight_id: id })).toMatchObject({
      miles: { N: longest },
      crew: { L: [{ M: { age: { N: "1.25" } } }, { NULL: true }, { BOOL: true }] },
    });
    expect(violationsIn(await readWorld(id))).toEqual([]);
    expect((await imported(write(id))).imported).toMatchObject({ same: 1, update: 0 });
  },
);

it("the tutorial's own flight and booking come in, swapped times and all, and the booking has its seat", async () => {
  const [flight, booking] = [`FL${stamp}`, `BKG${stamp}`];
  const flights = `flight_id,origin,destination,departure_time,arrival_time,price,seats_available\n${flight},KTM,PKR,2025-06-10T12:00:00,2025-06-10T09:00:00,4500,120\n`;
  const bookings = `booking_id,passenger_name,flight_id,seat_number,status\n${booking},Binaya Sharma,${flight},2A,confirmed\n`;
  await imported(flights);
  await imported(bookings);
  expect(await find(flight)).toMatchObject({
    capacity: 120,
    seatsAvailable: 119,
    takenSeats: ["2A"],
    price: "4500",
  });
  expect(violationsIn(await readWorld(flight))).toEqual([]);
  // Seats for sale are the ledger's: the same file again changes nothing.
  expect((await imported(flights)).imported).toMatchObject({ same: 1 });
  expect((await imported(bookings)).imported).toMatchObject({ same: 1 });
});

it("a mapping is remembered for files with the same headers", async () => {
  const header = `flight_id,${stamp}_x`;
  const file = await opened(`${header}\nA,1\n`);
  expect(file).toMatchObject({ remembered: false, mapping: { [`${stamp}_x`]: "keep" } });
  await imported(`${header}\nREM${stamp},N7\n`, {
    mapping: { flight_id: "flight_id", [`${stamp}_x`]: "gate" },
  });
  expect(await opened(`${header}\nB,2\n`)).toMatchObject({
    remembered: true,
    mapping: { [`${stamp}_x`]: "gate" },
  });
  expect(await find(`REM${stamp}`)).toMatchObject({ gate: "N7" });
});

it("a file that breaks off fails with the line, and writes nothing", async () => {
  const id = `Z${stamp}`;
  const rows = Array.from({ length: 40 }, (_, at) => `{"flight_id":"${id}${at}"},\n`).join("");
  const file = await opened(`[\n${rows}`);
  expect(await checked(file)).toMatchObject({
    state: "failed",
    failure: "The list breaks off at line 42: its closing ] is missing.",
    may: { start: false, undo: false },
  });
  expect(await find(`${id}0`)).toBeUndefined();
});
