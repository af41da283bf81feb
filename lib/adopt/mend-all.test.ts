import { expect, it } from "vitest";
import { storedBooking } from "@/lib/bookings/sample-booking";
import { putRaw } from "@/lib/dynamo/raw-items";
import { useTables } from "@/lib/dynamo/use-tables";
import { newId, nowStored, olga, storedFlight } from "@/lib/flights/sample-flight";
import { violationsIn } from "@/lib/integrity/integrity";
import { readWorld } from "@/lib/integrity/repository";
import { type Accepted, mendAll, type Outcome } from "./mend";
import { findingsAround } from "./repository";

useTables();

it("nine bookings with the same seat move apart, all in one request", async () => {
  const { flightId, ...flight } = await storedFlight();
  await storedBooking({ flightId, ...flight }, "2A");
  for (let passenger = 0; passenger < 8; passenger++)
    await putRaw("bookings", {
      booking_id: { S: newId() },
      passenger_name: { S: "Binaya Sharma" },
      flight_id: { S: flightId },
      seat_number: { S: "2A" },
      status: { S: "confirmed" },
    });
  const accepted = (await findingsAround(flightId)).flatMap(({ kind, id, proposals: [first] }): Accepted[] =>
    kind === "seat-twice" ? [{ kind, table: "bookings", id, choice: first?.choice ?? "" }] : [],
  );
  const outcomes: Outcome[] = [];
  await mendAll(accepted, { who: olga, requestId: "request" }, (_one, outcome) => outcomes.push(outcome));
  expect(outcomes.map(({ state }) => state)).toEqual(Array(8).fill("done"));
  expect(await nowStored(flightId)).toMatchObject({ seatsAvailable: 3 });
  expect(violationsIn(await readWorld(flightId))).toEqual([]);
});
