import { describe, expect, it } from "vitest";
import { storedBooking } from "@/lib/bookings/sample-booking";
import { asha } from "@/lib/changes/sample-change";
import { useFaultProxy } from "@/lib/dynamo/fault-proxy";
import { useTables } from "@/lib/dynamo/use-tables";
import { findDisruption, listDisruptions } from "./disruptions";
import { choose } from "./edit";
import { flightAt, ownDay, planned, planOf } from "./sample-disruption";
import { drop } from "./steps";

const proxy = useFaultProxy();
useTables();

async function oneAboard() {
  const flight = await flightAt(ownDay(2036), { departs: 0 });
  return { flight, booking: await storedBooking(flight, "1A") };
}

describe("a reply that is lost", () => {
  it("of a new plan leaves one disruption, which the list shows", async () => {
    const { flight } = await oneAboard();
    proxy.next("TransactWriteItems", "lost reply");
    const jobId = await planned(flight);
    expect((await listDisruptions()).filter((job) => job.jobId === jobId)).toHaveLength(1);
  });

  it("of an edited plan leaves the plan that holds, whole", async () => {
    const { flight, booking } = await oneAboard();
    const jobId = await planned(flight);
    proxy.next("UpdateItem", "lost reply");
    const edited = await choose({ jobId, version: 1, bookingIds: [booking.bookingId], way: [] }, asha);
    expect(edited).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await planOf(jobId)).toMatchObject([{ bookingId: booking.bookingId, by: "Asha Rao" }]);
  });

  it("of a step is no step of somebody else", async () => {
    const { flight } = await oneAboard();
    const jobId = await planned(flight);
    proxy.next("UpdateItem", "lost reply");
    expect((await drop(jobId)).ok).toBe(true);
    expect(await findDisruption(jobId)).toMatchObject({ state: "canceled" });
  });
});
