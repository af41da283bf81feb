import { describe, expect, it } from "vitest";
import { definitionOf, type NewTableValues, newIndex, newTable } from "./schema";
import {
  additionProblems,
  definitionProblems,
  type IndexView,
  type Place,
  type TableView,
  underWay,
  whyNotDelete,
  whyNotDrop,
  whyNotExpiry,
} from "./table";

const values: NewTableValues = {
  name: "weather",
  hashName: "device_id",
  hashType: "S",
  rangeName: "timestamp",
  rangeType: "N",
  billing: "on-demand",
  read: "5",
  write: "5",
  protect: "no",
  indexes: [],
};

const index: NewTableValues["indexes"][number] = {
  kind: "global",
  name: "by_city",
  hashName: "city",
  hashType: "S",
  rangeName: "",
  rangeType: "S",
  projection: "ALL",
  include: "",
};

function problems(over: Partial<NewTableValues>): Record<string, string> {
  const parsed = newTable.safeParse({ ...values, ...over });
  if (parsed.success) return {};
  return Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join("."), message]));
}

const made: IndexView = {
  name: "by_city",
  kind: "global",
  hash: [{ name: "city", type: "S" }],
  range: [],
  projection: "ALL",
  state: "ACTIVE",
  filling: false,
  items: 0,
  bytes: 0,
};

const table: TableView = {
  name: "weather",
  state: "ACTIVE",
  hash: [{ name: "device_id", type: "S" }],
  range: [],
  indexes: [made],
  items: 6,
  bytes: 812,
  createdAt: "2026-11-21T02:00:00.000Z",
  billing: { kind: "on-demand" },
  expiry: { state: "DISABLED" },
  isProtected: false,
  isOwn: false,
};
const place: Place = { isLoopback: true, ownIndexes: [] };

describe("a new table", () => {
  it("is taken with a composite key, a global and a local index", () => {
    const local = {
      ...index,
      kind: "local" as const,
      name: "by_temperature",
      hashName: "",
      rangeName: "temp",
    };
    expect(problems({ indexes: [index, local] })).toEqual({});
    expect(definitionOf({ ...values, indexes: [index, local] }).indexes[1]).toMatchObject({
      hash: [{ name: "device_id", type: "S" }],
      range: [{ name: "temp", type: "S" }],
    });
  });

  it.each<[string, Partial<NewTableValues>, string, RegExp]>([
    ["a name of two signs", { name: "ab" }, "name", /3 to 255 signs/],
    ["a name with a space", { name: "my table" }, "name", /letters without accents, digits/],
    ["a name of 256 signs", { name: "x".repeat(256) }, "name", /3 to 255 signs/],
    ["no key", { hashName: " " }, "hashName", /Name the attribute/],
    [
      "one attribute as both keys",
      { rangeName: "device_id", rangeType: "S" },
      "rangeName",
      /partition key already/,
    ],
    ["no capacity", { billing: "provisioned", read: "0" }, "read", /1 to 40000/],
    ["words for capacity", { billing: "provisioned", write: "many" }, "write", /1 to 40000/],
    [
      "one attribute of two types",
      { indexes: [{ ...index, hashName: "timestamp" }] },
      "indexes.0.hashName",
      /timestamp is a number \(N\) in another key/,
    ],
    [
      "two indexes of one name",
      { indexes: [index, index] },
      "indexes.1.name",
      /Index 1 is called by_city already/,
    ],
    [
      "a local index without a sort key of the table",
      { rangeName: "", indexes: [{ ...index, kind: "local", rangeName: "temp" }] },
      "indexes.0.kind",
      /needs a table with a sort key/,
    ],
    [
      "a projection of no attributes",
      { indexes: [{ ...index, projection: "INCLUDE" }] },
      "indexes.0.include",
      /at least one/,
    ],
    [
      "101 projected attributes",
      {
        indexes: [
          {
            ...index,
            projection: "INCLUDE",
            include: Array.from({ length: 101 }, (_, at) => `a${at}`).join(),
          },
        ],
      },
      "indexes.0.include",
      /at most 100/,
    ],
    [
      "21 global indexes",
      { indexes: Array.from({ length: 21 }, (_, at) => ({ ...index, name: `by_${at}` })) },
      "indexes.20.kind",
      /at most 20 global/,
    ],
  ])("is refused with %s, at its field", (_what, over, field, message) => {
    expect(problems(over)[field]).toMatch(message);
  });

  it("tells only what is missing of an index that nothing is said of yet", () => {
    const nothing = { ...index, name: "", hashName: "" };
    expect(Object.keys(problems({ indexes: [nothing, nothing] })).sort()).toEqual([
      "indexes.0.hashName",
      "indexes.0.name",
      "indexes.1.hashName",
      "indexes.1.name",
    ]);
  });

  it("needs no capacity where it is billed on demand", () => {
    expect(problems({ read: "", write: "" })).toEqual({});
    expect(definitionProblems(definitionOf(values))).toEqual([]);
  });
});

describe("an index that is added", () => {
  const input = { ...index, table: "weather", name: "by_size", hashName: "size", hashType: "N" as const };
  const asked = { ...made, name: "by_size", hash: [{ name: "size", type: "N" as const }] };

  it("is taken under a new name and a new key", () => {
    expect(newIndex.safeParse(input).success).toBe(true);
    expect(additionProblems(table, asked)).toEqual([]);
  });

  it.each([
    ["a name that is there", { name: "by_city" }, /has an index by_city already/],
    ["another type than a key has", { hash: [{ name: "city", type: "N" as const }] }, /city is text \(S\)/],
    [
      "one attribute as both keys",
      { range: [{ name: "size", type: "N" as const }] },
      /partition key of this index/,
    ],
  ])("is refused with %s", (_what, over, message) => {
    expect(additionProblems(table, { ...asked, ...over })[0]?.message).toMatch(message);
  });

  it("is refused as the 21st", () => {
    const full = {
      ...table,
      indexes: Array.from({ length: 20 }, (_, at) => ({ ...made, name: `by_${at}` })),
    };
    expect(additionProblems(full, asked)[0]?.message).toMatch(/at most 20/);
  });
});

describe("deleting a table", () => {
  it.each<[string, Partial<TableView>, Partial<Place>, RegExp | undefined]>([
    ["of others goes ahead anywhere", {}, { isLoopback: false }, undefined],
    ["of Apron goes ahead on this machine", { isOwn: true }, {}, undefined],
    ["of Apron is refused on a real endpoint", { isOwn: true }, { isLoopback: false }, /Apron’s own/],
    ["that is protected is refused", { isProtected: true }, {}, /switch the protection off first/],
    ["that is going already is refused", { state: "DELETING" }, {}, /already/],
    ["that is being made waits", { state: "CREATING" }, {}, /being made\. DynamoDB makes one change/],
  ])("%s", (_what, over, where, why) => {
    const said = whyNotDelete({ ...table, ...over }, { ...place, ...where });
    if (why) expect(said).toMatch(why);
    else expect(said).toBeUndefined();
  });
});

describe("other changes", () => {
  it("drops an index of others, but none that Apron asks, no local one, none that is gone, none while one is built", () => {
    expect(whyNotDrop(table, "by_city", place)).toBeUndefined();
    const own = { ...place, ownIndexes: ["by_city"] };
    expect(whyNotDrop({ ...table, isOwn: true }, "by_city", own)).toMatch(
      /Apron finds its records by by_city/,
    );
    expect(whyNotDrop({ ...table, indexes: [{ ...made, kind: "local" }] }, "by_city", place)).toMatch(
      /as long as/,
    );
    expect(whyNotDrop(table, "by_size", place)).toMatch(/no index by_size/);
    const building = { ...made, name: "by_size", state: "CREATING", filling: true };
    const busy = { ...table, indexes: [made, building] };
    expect(whyNotDrop(busy, "by_city", place)).toMatch(/by_size is being filled from the items/);
  });

  it("leaves the expiry of Apron’s own tables alone", () => {
    expect(whyNotExpiry(table, place)).toBeUndefined();
    expect(whyNotExpiry({ ...table, isOwn: true }, { ...place, ownExpiry: "expires_at" })).toMatch(
      /by expires_at/,
    );
    expect(whyNotExpiry({ ...table, isOwn: true }, place)).toMatch(/do not expire/);
  });

  it.each<[Partial<TableView>, string | undefined]>([
    [{}, undefined],
    [{ state: "UPDATING" }, "weather is being changed."],
    [{ indexes: [{ ...made, state: "DELETING" }] }, "The index by_city is being dropped."],
    [{ expiry: { state: "ENABLING", attribute: "until" } }, "Expiry is being switched on."],
  ])("are told while they are under way: %j", (over, words) => {
    expect(underWay({ ...table, ...over })).toBe(words);
  });
});
