import { describe, expect, it } from "vitest";
import { placeholders, writeNames } from "./compile";
import { type Condition, readCondition } from "./condition";
import { compileCondition } from "./sample-condition";

function read(given: unknown): Condition {
  const condition = readCondition(given);
  if (!condition.ok) throw new Error(JSON.stringify(condition.error));
  return condition.value;
}

describe("a compiled expression", () => {
  const compiled = (given: unknown) => {
    const answer = compileCondition(read(given), "ConditionExpression");
    return answer.ok ? answer.value : answer.error;
  };

  it("names every attribute by a placeholder, called after it where that is plain", () => {
    expect(
      compiled({
        all: [
          { path: "status", op: "=", value: { S: "scheduled" } },
          { path: '"odd.name"[2].size', op: ">", value: { N: "1" } },
          { path: "status", op: "<>", value: { S: "canceled" } },
        ],
      }),
    ).toEqual({
      ConditionExpression: "#status = :status AND #n[2].#size > :size AND #status <> :status_2",
      ExpressionAttributeNames: { "#status": "status", "#n": "odd.name", "#size": "size" },
      ExpressionAttributeValues: {
        ":status": { S: "scheduled" },
        ":size": { N: "1" },
        ":status_2": { S: "canceled" },
      },
    });
  });

  it("has parentheses only where they are needed", () => {
    const a = { path: "a", op: "attribute_exists" };
    expect(compiled({ all: [{ all: [a, { any: [a] }] }, { any: [a, { all: [a, a] }] }] })).toMatchObject({
      ConditionExpression:
        "attribute_exists(#a) AND attribute_exists(#a) AND (attribute_exists(#a) OR attribute_exists(#a) AND attribute_exists(#a))",
    });
    expect(compiled({ not: { not: { not: { any: [a, a] } } } })).toMatchObject({
      ConditionExpression: "NOT (attribute_exists(#a) OR attribute_exists(#a))",
    });
  });

  it("shares placeholders with the request's other expressions", () => {
    const to = placeholders();
    const set = `SET ${writeNames(["status"], to)} = ${to.value({ S: "canceled" }, "status")}`;
    const answer = compileCondition(
      read({ path: "status", op: "=", value: { S: "scheduled" } }),
      "ConditionExpression",
      to,
    );
    expect(set).toBe("SET #status = :status");
    expect(answer).toEqual({
      ok: true,
      value: {
        ConditionExpression: "#status = :status_2",
        ExpressionAttributeNames: { "#status": "status" },
        ExpressionAttributeValues: { ":status": { S: "canceled" }, ":status_2": { S: "scheduled" } },
      },
    });
  });

  it("asks nothing when the condition asks nothing", () => {
    expect(compiled({ all: [{ any: [] }, { not: { all: [] } }] })).toEqual({});
  });

  it.each([
    [160, "attribute_exists", /319 comparisons and joints, and DynamoDB takes 300/],
    [150, "attribute_not_exists", /too long: written out it has \d+ characters, and DynamoDB takes 4096/],
  ])("of %i tests is refused in words", (count, op, words) => {
    const long = op === "attribute_not_exists" ? "a_name_that_is_long" : "a";
    const any = Array.from({ length: count }, () => ({ path: long, op }));
    expect(compiled({ any })).toMatch(words);
  });
});
