import { expect, it } from "vitest";
import { find as findBooking } from "@/lib/bookings/repository";
import type { Item } from "@/lib/dynamo/item";
import { useTables } from "@/lib/dynamo/use-tables";
import { find } from "@/lib/flights/repository";
import { verdictsOf } from "./imports";
import { imported } from "./sample-import";

useTables();

const id = `Z${process.env.VITEST_POOL_ID}${Date.now().toString(36).toUpperCase()}`;

function lines(...rows: Item[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join("");
}

async function reasonsOf(jobId: string): Promise<(string | undefined)[]> {
  const { rows } = await verdictsOf({ jobId, verdict: "wrong" });
  return rows.map(({ reasons }) => reasons[0]);
}

function columns(count: number, value: string): Item {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`column_${at}`, value]));
}

it("a row that is too large for DynamoDB is wrong, and the others are imported", async () => {
  const flight = { flight_id: `${id}F`, origin: "SEA", destination: "JFK", capacity: 120 };
  const kept = { flight_id: `${id}G`, cargo: "x".repeat(200_000), ...columns(121, "a") };
  expect(await imported(lines(flight, kept), {}, "f.jsonl")).toMatchObject({ imported: { create: 2 } });
  const changed = await imported(
    lines({ flight_id: `${id}F`, gate: "N7" }, { flight_id: `${id}G`, cargo: "y".repeat(150_000) }),
  );
  expect(changed).toMatchObject({ state: "done", imported: { update: 1, wrong: 1 } });
  expect(await reasonsOf(changed.jobId)).toEqual([expect.stringContaining("more than 300 KB at once")]);
  const further = await imported(
    lines({ flight_id: `${id}G`, more: "y".repeat(250_000) }, { flight_id: `${id}G2`, ...columns(121, "b") }),
  );
  expect(await reasonsOf(further.jobId)).toEqual([expect.stringContaining("With what is stored already")]);
  const wide = await imported(lines({ flight_id: `${id}G`, ...columns(121, "b") }));
  expect(await reasonsOf(wide.jobId)).toEqual([expect.stringContaining("more than 120 attributes")]);
  expect(await find(`${id}F`)).toMatchObject({ gate: "N7" });

  const seats = ["1A", "1B", "1C", "1D", "1E", "1F", "2A", "2B", "2C", "2D", "2E", "2F"];
  const heavy = seats.map((seat, at) => ({
    booking_id: `${id}-${at}`,
    passenger_name: "Ada Lovelace",
    flight_id: `${id}F`,
    seat_number: seat,
    scan: "x".repeat(390_000),
  }));
  const bookings = await imported(
    lines(
      ...heavy,
      { ...heavy[0], booking_id: `${id}-A`, seat_number: "3A", scan: "x".repeat(410_000) },
      { ...heavy[0], booking_id: `${id}-B`, seat_number: "3B", scan: "", passenger_name: "A".repeat(1_100) },
      { ...heavy[0], booking_id: `${id}-C`, seat_number: "3C", scan: "", flight_id: "Ø".repeat(1_100) },
    ),
  );
  expect(bookings).toMatchObject({ state: "done", imported: { create: 12, wrong: 3 } });
  expect(await reasonsOf(bookings.jobId)).toEqual([
    "This row is larger than 400 KB, DynamoDB's limit for an item.",
    "This name is longer than DynamoDB's keys may be.",
    "The flight ID is longer than DynamoDB's keys may be.",
  ]);
  expect(await findBooking(`${id}-11`)).toMatchObject({ seatNumber: "2F" });
});
