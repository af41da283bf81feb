import { describe, expect, it } from "vitest";
import { writeAll } from "@/lib/dynamo/batch";
import { useTables } from "@/lib/dynamo/use-tables";
import { flightItem } from "./item";
import { fullFilter, headingOf, listPage } from "./list-page";
import { sampleFlight } from "./sample-flight";
import { type FlightFilter, flightFilter } from "./schema";

useTables();

/** 20:00 in Seattle on the 19th, 09:45 in Kathmandu on the 20th. */
const now = new Date("2026-11-20T04:00:00Z");

function full(address: Record<string, string>) {
  return fullFilter(flightFilter.parse(address), "SEA", now);
}

describe("the address of the flight list", () => {
  it("that says nothing asks for today's departures at the home station", () => {
    expect(full({})).toEqual({
      day: "2026-11-19",
      until: "2026-11-25",
      station: "SEA",
      show: "departures",
      seats: false,
    });
  });

  it.each<[what: string, address: Record<string, string>, filter: object]>([
    ["today is that of the station", { station: "KTM" }, { day: "2026-11-20", station: "KTM" }],
    ["today of the network is that at home", { station: "ALL" }, { day: "2026-11-19", station: "ALL" }],
    ["a day that no calendar has counts as not said", { day: "2026-02-30" }, { day: "2026-11-19" }],
    [
      "nonsense counts as not said",
      { day: "soon", status: "late", seats: "yes", show: "x" },
      { day: "2026-11-19", seats: false },
    ],
    [
      "empty fields count as not said",
      { day: "", station: "", from: "", to: "" },
      { station: "SEA", day: "2026-11-19" },
    ],
    [
      "a station that nobody knows lists nothing, in UTC",
      { station: "QQQ" },
      { station: "QQQ", day: "2026-11-20" },
    ],
    [
      "seats, status and carrier narrow it",
      { seats: "1", status: "boarding", carrier: "as" },
      { seats: true, status: "boarding", carrier: "AS" },
    ],
    [
      "a route is shown for a week",
      { from: "sea", to: "jfk", day: "2026-11-20" },
      { from: "SEA", to: "JFK", until: "2026-11-26" },
    ],
    [
      "a route is shown to a day",
      { from: "SEA", to: "JFK", day: "2026-11-20", until: "2026-11-22" },
      { until: "2026-11-22" },
    ],
    [
      "a route cannot end before it begins",
      { from: "SEA", to: "JFK", day: "2026-11-20", until: "2026-11-19" },
      { until: "2026-11-26" },
    ],
    ["half a route begins at the station", { to: "JFK" }, { from: "SEA", to: "JFK" }],
    ["half a route ends at the station", { from: "JFK" }, { from: "JFK", to: "SEA" }],
  ])("%s", (_what, address, filter) => {
    expect(full(address)).toMatchObject(filter);
  });

  it.each<Record<string, string>>([
    { from: "SEA" },
    { to: "SEA" },
    { from: "JFK", station: "ALL" },
    { to: "JFK", station: "ALL" },
  ])("that names half a route and not the other half is no route: %j", (address) => {
    expect(full(address)).not.toHaveProperty("from");
    expect(full(address)).not.toHaveProperty("to");
  });
});

describe("the heading of the flight list", () => {
  it.each([
    [{}, "Departures from Seattle"],
    [{ show: "arrivals" }, "Arrivals in Seattle"],
    [{ show: "both" }, "Flights of Seattle"],
    [{ station: "ALL" }, "All flights"],
    [{ station: "QQQ" }, "Departures from QQQ"],
    [{ from: "SEA", to: "JFK" }, "Seattle to New York"],
  ])("of %j is %s", (address, heading) => {
    expect(headingOf(full(address))).toBe(heading);
  });
});

/** Stores flights that depart at these local times of Seattle on a day that is theirs alone. */
async function fillDay(day: string, over: Parameters<typeof sampleFlight>[0][]) {
  const flights = over.map((flight, minute) =>
    sampleFlight({
      flightId: `${day}-${String(minute).padStart(3, "0")}`,
      departureDate: day,
      departureTime: new Date(Date.parse(`${day}T16:00:00Z`) + minute * 60_000)
        .toISOString()
        .replace(".000", ""),
      ...flight,
    }),
  );
  await writeAll(flights.map((flight) => ({ table: "flights", item: flightItem(flight) })));
  return flights.map((flight) => flight.flightId);
}

async function idsOn(address: Partial<FlightFilter>, at = now) {
  const page = await listPage(flightFilter.parse(address), "SEA", at);
  return page.rows.map((flight) => flight.flightId);
}

describe("the flight list", () => {
  it("goes on by its cursors to the end and back, also when few of many match", async () => {
    const day = "2041-03-01";
    const all = await fillDay(
      day,
      Array.from({ length: 160 }, (_, n) => ({ carrier: n % 3 ? "AS" : "DL" })),
    );
    const first = await listPage({ day, carrier: "AS" }, "SEA", now);
    const second = await listPage({ day, carrier: "AS", after: first.after }, "SEA", now);
    const third = await listPage({ day, carrier: "AS", after: second.after }, "SEA", now);
    const back = await listPage({ day, carrier: "AS", before: third.before }, "SEA", now);
    const pages = [first, second, third].map((page) => page.rows.map((row) => row.flightId));
    expect(pages.map((page) => page.length)).toEqual([50, 50, 6]);
    expect(pages.flat()).toEqual(all.filter((_, n) => n % 3));
    expect([first.before, third.after]).toEqual([undefined, undefined]);
    expect(back.rows.map((row) => row.flightId)).toEqual(pages[1]);
  });

  it("takes no cursor of another list, and says so", async () => {
    const day = "2041-03-02";
    await fillDay(
      day,
      Array.from({ length: 60 }, () => ({})),
    );
    const { after = "" } = await listPage({ day }, "SEA", now);
    const other = await listPage({ day, carrier: "AS", after }, "SEA", now);
    expect(other.strayCursor).toBe(true);
    expect(other.rows).toHaveLength(50);
    expect((await listPage({ day, after: `x${after}` }, "SEA", now)).strayCursor).toBe(true);
    expect((await listPage({ day, after }, "SEA", now)).strayCursor).toBe(false);
  });

  it("shows departures, arrivals or both of a station, or all", async () => {
    const day = "2041-03-03";
    const ids = await fillDay(day, [
      {},
      { origin: "JFK", destination: "SEA" },
      { origin: "ANC", destination: "JFK" },
    ]);
    expect(await idsOn({ day })).toEqual([ids[0]]);
    expect(await idsOn({ day, show: "arrivals" })).toEqual([ids[1]]);
    expect(await idsOn({ day, show: "both" })).toEqual([ids[0], ids[1]]);
    expect(await idsOn({ day, station: "ALL" })).toEqual(ids);
  });

  it("is narrowed by status, where none counts as scheduled, by carrier and by free seats", async () => {
    const day = "2041-03-04";
    const ids = await fillDay(day, [
      {},
      { status: undefined },
      { status: "boarding" },
      { carrier: "DL" },
      { capacity: 1, takenSeats: ["1A"] },
      { capacity: 2, takenSeats: ["1A"], blockedSeats: ["1B"] },
      { capacity: 2, takenSeats: ["1A"], blockedSeats: ["1A", "40K"], carrier: "DL" },
    ]);
    expect(await idsOn({ day, status: "scheduled", carrier: "AS" })).toEqual(
      [0, 1, 4, 5].map((at) => ids[at]),
    );
    expect(await idsOn({ day, status: "boarding" })).toEqual([ids[2]]);
    expect(await idsOn({ day, seats: "1", status: "scheduled" })).toEqual([0, 1, 3, 6].map((at) => ids[at]));
    expect(await idsOn({ day, seats: "1", from: "SEA", to: "JFK", until: day })).toEqual(
      [0, 1, 2, 3, 6].map((at) => ids[at]),
    );
  });

  it("of a route holds its local days, whole, whether stored as instants or as wall clocks", async () => {
    const route = { origin: "AKL", destination: "HNL", departureDate: undefined };
    const times: [id: string, departureTime: string][] = [
      ["day before, late", "2041-02-28T10:30:00Z"],
      ["first minute", "2041-02-28T11:00:00Z"],
      ["wall clock, early", "2041-03-01T00:10:00"],
      ["wall clock, late", "2041-03-02T23:50:00"],
      ["last minute", "2041-03-02T10:59:00Z"],
      ["wall clock, day after", "2041-03-03T00:10:00"],
      ["no time at all", "2041-03-01 soon"],
    ];
    await fillDay(
      "2041-03-05",
      times.map(([flightId, departureTime]) => ({ ...route, flightId, departureTime })),
    );
    const found = await idsOn({ from: "AKL", to: "HNL", day: "2041-03-01", until: "2041-03-02" });
    expect(found.toSorted()).toEqual([
      "first minute",
      "last minute",
      "wall clock, early",
      "wall clock, late",
    ]);
  });

  it("of today opens with what left in the last hour, with what went before a page back", async () => {
    const day = "2041-03-06";
    const ids = await fillDay(
      day,
      Array.from({ length: 150 }, () => ({})),
    );
    const at = new Date(`${day}T18:00:00Z`);
    const page = await listPage({}, "SEA", at);
    expect(page.rows[0]?.flightId).toBe(ids[60]);
    const before = await listPage({ before: page.before }, "SEA", at);
    expect(before.rows.at(-1)?.flightId).toBe(ids[59]);
    expect((await listPage({}, "SEA", new Date(`${day}T23:59:00Z`))).rows[0]?.flightId).toBe(ids[0]);
  });
});
