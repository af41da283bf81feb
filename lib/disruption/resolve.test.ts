import { describe, expect, it } from "vitest";
import { useTables } from "@/lib/dynamo/use-tables";
import { storedFlight } from "@/lib/flights/sample-flight";
import { askedFor } from "./resolve";
import { flightAt } from "./sample-disruption";
import { openAddress } from "./schema";

useTables();

const asked = (address: Record<string, string>) => askedFor(openAddress.parse(address));

async function idsOf(address: Record<string, string>) {
  return (await asked(address))?.flights.map(({ flightId }) => flightId);
}

describe("a station that is closed", () => {
  it("cancels who leaves or reaches it in those hours by its own clock, the night over where they end before they begin", async () => {
    const day = "2035-05-10";
    // 08:00 UTC is one in the morning in Seattle.
    const first = await flightAt(day, { departs: 0 });
    const leaving = await flightAt(day, { departs: 60 });
    const late = await flightAt(day, { departs: 600, lasts: 240, to: "ORD" });
    const night = await flightAt(day, { departs: 1_260 });
    const arriving = await flightAt(day, { from: "BOI", to: "SEA", departs: 90, lasts: 70 });
    const morning = { station: "sea", day, from: "01:30", until: "04:00" };
    expect(await idsOf(morning)).toEqual([leaving, arriving].map(({ flightId }) => flightId));
    expect((await asked(morning))?.title).toBe("SEA closed 01:30 to 04:00");
    const overnight = { station: "SEA", day, from: "10:00", until: "02:00" };
    expect(await idsOf(overnight)).toEqual([late, night].map(({ flightId }) => flightId));
    expect(await idsOf({ ...morning, from: "01:00", until: "01:00" })).toEqual([first.flightId]);
  });

  it.each([
    [
      "an unknown one",
      { station: "QQQ", day: "2035-05-10", from: "01:00", until: "02:00" },
      "No station is called QQQ",
    ],
    [
      "no hours",
      { station: "SEA", day: "2035-05-10", from: "", until: "25:00" },
      "Give the day and both times",
    ],
    [
      "a day that no calendar has",
      { station: "SEA", day: "2035-02-30", from: "01:00", until: "02:00" },
      "Give the day",
    ],
    [
      "no flight",
      { station: "SEA", day: "2035-08-10", from: "01:00", until: "02:00" },
      "No flight leaves or reaches SEA",
    ],
    ["an aircraft without a day", { tail: "N17AS" }, "Give the registration of the aircraft and the day."],
  ])("is told what is wrong with %s", async (_what, address: Record<string, string>, message) => {
    expect((await asked(address))?.refused).toContain(message);
  });
});

it("an aircraft that is taken out cancels its flights of that day alone", async () => {
  const day = "2035-06-10";
  const own = await storedFlight({ registration: "N905AS", departureDate: day });
  await storedFlight({ registration: "N905AS", departureDate: "2035-06-11" });
  await storedFlight({ registration: "N906AS", departureDate: day });
  expect(await idsOf({ tail: "N905AS", day })).toEqual([own.flightId]);
});
