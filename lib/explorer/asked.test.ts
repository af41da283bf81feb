import { describe, expect, it } from "vitest";
import { type Asked, askedAddress, longerTrail, nothingAsked, readAsked, shorterTrail } from "./address";
import { readCondition } from "./condition";
import { changed, conditionOf, draftOf, emptyTest, filled, isGroup, withOperator } from "./draft";
import { readPath, writePath } from "./path";

const conditions = [
  { path: "a", op: "=", value: { S: "it's 100 %&é" } },
  { path: '"odd.name"[0].x', op: "between", from: { N: "1" }, to: { N: "2.50" }, size: true },
  { path: "a", op: "in", values: [{ S: "x" }, { N: "1" }, { path: "b" }] },
  { path: "a", op: "attribute_type", type: "SS" },
  { path: "a", op: "attribute_exists" },
  { path: "a", op: "=", value: { NULL: true } },
  { path: "a", op: "=", value: { BOOL: false } },
  { path: "a", op: "contains", value: { M: { x: { L: [{ NS: ["1"] }] } } } },
  { not: { path: "a", op: "begins_with", value: { B: "AQ==" } } },
  {
    all: [
      { path: "a", op: "<>", value: { S: "" } },
      {
        not: {
          any: [
            { path: "b", op: ">", value: { N: "1" } },
            { path: "c", op: "attribute_not_exists" },
          ],
        },
      },
    ],
  },
];

function read(given: unknown) {
  const condition = readCondition(given);
  if (!condition.ok) throw new Error(JSON.stringify(condition.error));
  return condition.value;
}

describe("an address of the explorer", () => {
  it("says everything that is asked, and gives it back", () => {
    const asked: Asked = {
      condition: read(conditions[9]),
      way: { read: "query", index: "by:day" },
      newestFirst: true,
      consistent: true,
      count: true,
      columns: ["a", '"odd.name".x'],
      only: true,
      size: 100,
      view: "json",
      trail: ["one.a", "two.b"],
    };
    const url = new URL(askedAddress("t.1", asked), "http://localhost");
    const params: Record<string, string | string[]> = {};
    for (const name of new Set(url.searchParams.keys())) {
      const values = url.searchParams.getAll(name);
      params[name] = values.length > 1 ? values : (values[0] ?? "");
    }
    expect(readAsked(params)).toEqual({ asked });
    expect(askedAddress("t.1", nothingAsked)).toBe("/explorer/t.1");
  });

  it("that says a condition wrongly is told so, and anything else wrong is left out", () => {
    expect(readAsked({ if: "{" })).toMatchObject({
      wrong: "The condition in this address cannot be read. This is not a condition.",
    });
    expect(readAsked({ by: "walk", size: "7", col: ["a..b", "a"], view: 3 }).asked).toEqual({
      ...nothingAsked,
      columns: ["a"],
    });
  });

  it("leads to the page before, also when the first pages are too long ago for an address", () => {
    expect(shorterTrail([])).toBeUndefined();
    expect(shorterTrail(["a"])).toEqual([]);
    expect(shorterTrail(longerTrail(["a"], "b"))).toEqual(["a"]);
    const long = (name: string) => name.repeat(1_500);
    const trail = ["b", "c", "d"].reduce((before, name) => longerTrail(before, long(name)), [long("a")]);
    expect(trail).toEqual(["", long("c"), long("d")]);
    expect(shorterTrail(trail)).toEqual(["", long("c")]);
    expect(shorterTrail(["", long("c")])).toBeUndefined();
  });
});

describe("a condition while it is typed", () => {
  it.each(conditions.map((given) => [JSON.stringify(given), given] as const))(
    "is the same condition: %s",
    (_, given) => {
      const condition = read(given);
      const typed = conditionOf(draftOf(condition));
      expect(typed.ok ? filledOnly(typed.value) : typed.error).toEqual(filledOnly(condition));
    },
  );

  /** A group of one is as good as the one. */
  function filledOnly(condition: object): object {
    if ("all" in condition && Array.isArray(condition.all) && condition.all.length === 1)
      return filledOnly(condition.all[0]);
    if ("not" in condition) return { not: filledOnly(condition.not as object) };
    return condition;
  }

  it("keeps values when the operator changes and changes back", () => {
    const test = { ...emptyTest("a", "N"), operands: [{ type: "N" as const, text: "1" }] };
    const between = withOperator(test, "between", false);
    expect(between.operands).toEqual([
      { type: "N", text: "1" },
      { type: "N", text: "" },
    ]);
    expect(withOperator(withOperator(test, "attribute_exists", false), "=", false).operands[0]).toEqual({
      type: "N",
      text: "1",
    });
  });

  it("leaves out what is blank, and loses a member that is taken away", () => {
    const draft = draftOf(read({ all: [conditions[0], { any: [conditions[4], conditions[5]] }] }));
    const group = draft.members.find(isGroup);
    const blank = { ...draft, members: [...draft.members, emptyTest()] };
    expect(filled(blank).members).toHaveLength(2);
    const inner = group?.members[0];
    if (!inner || !group) throw new Error("The group is not there.");
    const less = changed(draft, inner, undefined).members.find(isGroup);
    expect(less?.members).toEqual(group.members.slice(1));
  });

  it("says of each thing that is wrong in which test and at which value it is", () => {
    const one = { ...emptyTest("a..b"), operands: [{ type: "S" as const, text: "x" }] };
    const two = withOperator(
      { ...emptyTest("a", "N"), operands: [{ type: "N", text: "2" }] },
      "between",
      false,
    );
    const typed = conditionOf({
      id: 0,
      join: "all",
      not: true,
      members: [one, { id: 9, join: "any", not: false, members: [two] }],
    });
    expect(typed.ok ? [] : typed.error.map(({ id, operand }) => [id, operand])).toEqual([
      [one.id, -1],
      [two.id, 1],
    ]);
  });
});

describe("a condition is refused in words", () => {
  it.each<[object, RegExp]>([
    [{ path: "a", op: "like", value: { S: "x" } }, /Choose how to compare/],
    [{ path: "", op: "attribute_exists" }, /Enter the name/],
    [{ path: "a", op: "between", from: { N: "2" }, to: { N: "1" } }, /from low to high/],
    [{ path: "a", op: "between", from: { N: "2" }, to: { S: "1" } }, /same type/],
    [{ path: "a", op: "begins_with", value: { N: "1" } }, /text or binary only/],
    [{ path: "a", op: ">", value: { L: [] } }, /orders text, numbers and binary/],
    [{ path: "a", op: "=", value: { path: "a" } }, /against itself/],
    [{ path: "a", op: "=", value: { S: "1" }, size: true }, /A size is a number/],
    [{ path: "a", op: "in", values: [] }, /at least one value/],
    [{ path: "a", op: "in", values: Array.from({ length: 101 }, () => ({ S: "a" })) }, /at most 100/],
    [{ path: "a", op: "attribute_type", type: "X" }, /Choose a type/],
    [
      Array.from({ length: 40 }).reduce<object>((inner) => ({ not: inner }), {
        path: "a",
        op: "attribute_exists",
      }),
      /at most 20 deep/,
    ],
  ])("%j", (given, words) => {
    const condition = readCondition(given);
    expect(condition.ok ? "taken" : condition.error[0]?.message).toMatch(words);
  });
});

describe("a path", () => {
  it.each<[string, (string | number)[]]>([
    ["status", ["status"]],
    ["info.temperature1", ["info", "temperature1"]],
    ["list[0].x[12][3]", ["list", 0, "x", 12, 3]],
    ['"odd.name"."a""b"', ["odd.name", 'a"b']],
    ["two words.é-1", ["two words", "é-1"]],
    ['" a "', [" a "]],
  ])("%s is read and written the same", (text, path) => {
    expect(readPath(text)).toEqual({ ok: true, value: path });
    expect(writePath(path)).toBe(text);
  });

  it.each(["", " ", "a..b", "a.", ".a", "a[", "a[x]", "a[-1]", "[0]", 'a"b', '"a', "a]b", "a[0]b"])(
    "%j is none, in words",
    (text) => {
      expect(readPath(text)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/is not a path|Enter the name/),
      });
    },
  );
});
