import { beforeAll, describe, expect, it } from "vitest";
import { airport } from "@/lib/airports/airports";
import { roundTripsOf } from "@/lib/dynamo/round-trips";
import { useTables } from "@/lib/dynamo/use-tables";
import type { Flight } from "@/lib/flights/flight";
import { newId, storedFlight } from "@/lib/flights/sample-flight";
import { placeOf } from "./move";
import { othersAround, previewOf, typeAmong } from "./preview";
import type { MoveValues } from "./screen";

useTables();

const [own, other] = [`N${newId().slice(-6)}`, `M${newId().slice(-6)}`];
let flight: Flight;

function fly(flightNumber: string, departs: string, arrives: string, over: Partial<Flight>) {
  return storedFlight({
    flightNumber,
    departureTime: `2026-11-${departs}:00Z`,
    arrivalTime: `2026-11-${arrives}:00Z`,
    ...over,
  });
}

beforeAll(async () => {
  flight = await fly("1", "20T17:00", "20T18:00", { registration: own, origin: "SEA", destination: "PDX" });
  await fly("2", "20T19:00", "20T20:00", { registration: own, origin: "PDX", destination: "SEA" });
  await fly("3", "21T02:00", "21T09:00", {
    registration: other,
    aircraftType: "73H",
    origin: "SEA",
    destination: "LAX",
  });
});

function preview(to: Partial<MoveValues>) {
  return previewOf(flight, { ...placeOf(flight, airport), ...to });
}

describe("what a move would come to", () => {
  it("is nothing new when nothing moves", async () => {
    expect(await preview({})).toEqual({
      times: "Leaves 09:00 PST SEA, arrives 10:00 PST PDX; 1 h, no other time",
      effect: { makes: [], mends: [], keeps: [] },
      problems: {},
    });
  });

  it.each<[string, Partial<MoveValues>, string[]]>([
    [
      "too little time on the ground",
      { departureTime: "09:30" },
      [`${own}: AS 2 leaves PDX 30 min after AS 1 arrives; the aircraft needs 40 min`],
    ],
    ["an overlap", { departureTime: "10:30" }, [`${own}: AS 2 leaves 30 min before AS 1 has arrived`]],
    [
      "an aircraft that is elsewhere, after midnight too",
      { registration: other, aircraftType: "73H", departureDate: "2026-11-21", departureTime: "01:30" },
      [`${other}: AS 1 leaves SEA, but AS 3 ends in LAX`],
    ],
  ])("tells %s", async (_what, to, makes) => {
    expect((await preview(to)).effect.makes).toEqual(makes);
  });

  it("names the type of the aircraft chosen, where the form has another", async () => {
    expect(await preview({ registration: other })).toMatchObject({ otherType: "73H" });
    const to = { ...placeOf(flight, airport), registration: other };
    let others: Awaited<ReturnType<typeof othersAround>> = [];
    const { asked } = await roundTripsOf(async () => {
      others = await othersAround(flight, to);
      await previewOf(flight, { ...to, aircraftType: "73H" }, others);
    });
    expect(asked).toEqual(["Query", "Query"]);
    expect([typeAmong(others, other), typeAmong(others, "N0NE")]).toEqual(["73H", undefined]);
  });

  it("names the aircraft that would leave somebody without a seat, for the page that gives them another", async () => {
    const full = await storedFlight({ takenSeats: ["1A", "33B"], capacity: 181 });
    const onto = async (aircraftType: string) =>
      (await previewOf(full, { ...placeOf(full, airport), registration: own, aircraftType })).reseat;
    expect(await onto("73W")).toEqual({ registration: own, type: "73W", seats: "124" });
    expect(await onto("73J")).toBeUndefined();
  });

  it("is told of no other flight where nobody can read when it leaves", async () => {
    const strange = await storedFlight({ registration: own, departureTime: "20 Nov" });
    const { effect } = await previewOf(strange, placeOf(strange, airport));
    expect(effect).toEqual({ makes: [], mends: [], keeps: [] });
  });

  it("says why it cannot be, by field", async () => {
    const { problems, effect } = await preview({ departureTime: "xx" });
    expect(Object.keys(problems)).toContain("departureTime");
    expect(effect.makes).toEqual([]);
  });
});
