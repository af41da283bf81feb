import { expect, it } from "vitest";
import { putBooking, sampleBooking } from "@/lib/bookings/sample-booking";
import { getRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { olga, storedFlight } from "@/lib/flights/sample-flight";
import { carryOut } from "./carry-out";
import { correctName } from "./deeds/party";
import { by, now } from "./sample-change";
import { undo } from "./undo";

useTables();

/** By what a stored booking is found, attribute for attribute. */
async function keysOf(bookingId: string): Promise<Record<string, string | undefined>> {
  const item = (await getRaw("bookings", { booking_id: bookingId })) ?? {};
  const names = Object.keys(item).filter((name) => /^name_(key|bucket)/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, item[name]?.S]));
}

it("a corrected name is found by its own words and no longer by the old ones, and undone by the old ones again", async () => {
  const booking = sampleBooking(await storedFlight(), "1A", {
    passengerName: "María José García Ibáñez",
    nameKey: "GARCIA IBANEZ/MARIA JOSE",
  });
  await putBooking(booking);
  const before = await keysOf(booking.bookingId);
  expect(Object.keys(before)).toHaveLength(8);
  const done = await carryOut(correctName(booking, "Mary", "Gray"), by(olga, "booking.renamed"));
  expect(await keysOf(booking.bookingId)).toEqual({
    name_key: "GRAY/MARY",
    name_bucket: "GR",
    name_key_2: "MARY//GRAY/MARY",
    name_bucket_2: "MA",
  });
  if (!done.ok) throw new Error(done.error.message);
  await undo(done.value.subject, done.value.changeId, { who: olga, requestId: "test" });
  expect((await now(booking)).passengerName).toBe("María José García Ibáñez");
  expect(await keysOf(booking.bookingId)).toEqual(before);
});
