import { describe, expect, it } from "vitest";
import { readCondition } from "./condition";
import { bestPlan, choices, queryNeeds, type Shape, type Wishes } from "./plan";

const S = (name: string) => ({ name, type: "S" as const });
const index = (name: string, hash: string[], range: string[], over: object = {}) => ({
  name,
  kind: "global" as const,
  hash: hash.map(S),
  range: range.map(S),
  projection: "ALL" as const,
  state: "ACTIVE",
  filling: false,
  items: 0,
  bytes: 0,
  ...over,
});

/** Flights as Apron keeps them: one index has a key of several attributes, one holds part of each item. */
const flights: Shape = {
  name: "apron_flights",
  items: 1000,
  hash: [S("flight_id")],
  range: [],
  indexes: [
    index("by_day", ["departure_date"], ["departure_time"]),
    index("by_route", ["origin", "destination"], ["departure_time"]),
    index("by_tail", ["registration"], ["departure_time"], { projection: ["status", "origin"] }),
  ],
};

/** Readings of a sensor: a table with a numeric sort key, a local index, and a sort key of two attributes. */
const readings: Shape = {
  name: "readings",
  items: 10,
  hash: [S("device")],
  range: [{ name: "at", type: "N" }],
  indexes: [
    index("by_level", ["device"], ["level"], { kind: "local" }),
    index("by_place", ["city"], ["street", "house"]),
    index("being_made", ["kind"], [], { state: "CREATING" }),
  ],
};

const is = (path: string, value: string | number, op = "=") => ({
  path,
  op,
  value: typeof value === "number" ? { N: String(value) } : { S: value },
});
const between = (path: string, from: string, to: string) => ({
  path,
  op: "between",
  from: { S: from },
  to: { S: to },
});

function planned(table: Shape, tests: object[], wishes: Wishes = {}) {
  const condition = readCondition({ all: tests });
  if (!condition.ok) throw new Error(JSON.stringify(condition.error));
  const all = choices(table, condition.value, wishes);
  const plan = bestPlan(table, all);
  const why = (name: string) => {
    const choice = all.find(({ way }) => way.read === "query" && (way.index ?? "the table") === name);
    return choice && "whyNot" in choice ? choice.whyNot : "can";
  };
  return { plan, why };
}

const day = is("departure_date", "2026-06-10");

describe("the planner reads", () => {
  it.each<[string, Shape, object[], string]>([
    ["one item by its key", flights, [is("flight_id", "FL100"), is("status", "scheduled")], "query"],
    ["an index by its partition key", flights, [day], "query by_day"],
    ["an index by both keys", flights, [day, between("departure_time", "a", "b")], "query by_day"],
    [
      "an index whose partition key has two attributes",
      flights,
      [is("origin", "KTM"), is("destination", "PKR")],
      "query by_route",
    ],
    [
      "the index that narrows most",
      flights,
      [day, is("origin", "A"), is("destination", "B")],
      "query by_route",
    ],
    ["one item rather than any index", flights, [day, is("flight_id", "FL100")], "query"],
    ["the table when half of an index's key is given", flights, [is("origin", "KTM")], "scan"],
    ["the table when nothing is asked", flights, [], "scan"],
    ["the table when the key is only one of several", flights, [{ any: [day, day] }], "scan"],
    ["the table when the key must not be", flights, [{ not: day }], "scan"],
    ["a numeric sort key", readings, [is("device", "a"), is("at", 5, ">")], "query"],
    [
      "a local index where it narrows more",
      readings,
      [is("device", "a"), is("level", "3")],
      "query by_level",
    ],
    [
      "two sort keys from the left",
      readings,
      [is("city", "a"), is("street", "b"), is("house", "c", "<")],
      "query by_place",
    ],
  ])("%s", (_, table, tests, wanted) => {
    const { plan } = planned(table, tests);
    expect([plan?.read, plan?.index].filter(Boolean).join(" ")).toBe(wanted);
  });

  it("and asks of the keys what it can, of the items the rest", () => {
    const { plan } = planned(flights, [
      is("carrier", "AS"),
      is("departure_time", "b", "<="),
      day,
      is("departure_time", "a", ">="),
    ]);
    expect(plan?.key).toEqual({ hash: [day], range: [between("departure_time", "a", "b")] });
    expect(plan?.filter).toEqual(is("carrier", "AS"));
    expect(plan?.why).toBe("One Query of by_day: departure_date is given, departure_time narrows it.");
  });
});

describe("the planner says why not", () => {
  it.each<[string, Shape, object[], Wishes, string, RegExp]>([
    ["a key is missing", flights, [is("origin", "A")], {}, "by_route", /^by_route needs destination =$/],
    [
      "a key has another type",
      flights,
      [is("flight_id", 7)],
      {},
      "the table",
      /flight_id is text \(S\) in the key.*a number/,
    ],
    ["a key is empty", flights, [is("flight_id", "")], {}, "the table", /never empty/],
    [
      "more is asked of a key than one test",
      flights,
      [day, is("departure_time", "a", "<>")],
      {},
      "by_day",
      /departure_time in its key/,
    ],
    [
      "a sort key is asked before the one at its left",
      readings,
      [is("city", "a"), is("house", "c")],
      {},
      "by_place",
      /house in its key/,
    ],
    [
      "an index lacks what is asked",
      flights,
      [is("registration", "N1"), is("price", 1)],
      {},
      "by_tail",
      /does not hold price/,
    ],
    [
      "an index lacks what is wanted",
      flights,
      [is("registration", "N1")],
      { columns: ["price"] },
      "by_tail",
      /does not hold price/,
    ],
    [
      "an index cannot be read consistently",
      flights,
      [day],
      { consistent: true },
      "by_day",
      /never read consistently/,
    ],
    ["an index is not ready", readings, [is("kind", "a")], {}, "being_made", /not ready/],
    [
      "the key is held against another attribute",
      flights,
      [{ path: "flight_id", op: "=", value: { path: "origin" } }],
      {},
      "the table",
      /needs flight_id =/,
    ],
  ])("%s", (_, table, tests, wishes, name, words) => {
    expect(planned(table, tests, wishes).why(name)).toMatch(words);
  });

  it("and what to know of an index: late, without some items, with part of each", () => {
    expect(planned(flights, [day]).plan?.notes).toEqual([
      "An index may be a moment behind the table.",
      "Items without departure_time are not in by_day.",
    ]);
    expect(planned(flights, [is("registration", "N1"), is("departure_time", "a", ">")]).plan?.notes).toEqual([
      "An index may be a moment behind the table.",
      "by_tail holds part of each item: open an item to see all of it.",
    ]);
    expect(planned(flights, [is("flight_id", "FL100")]).plan?.notes).toEqual([]);
  });

  it("and what would spare a Scan", () => {
    expect(queryNeeds(flights)).toBe(
      "A Query needs flight_id =, departure_date = (by_day), origin = and destination = (by_route) or registration = (by_tail).",
    );
  });
});
