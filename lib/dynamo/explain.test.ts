import { describe, expect, it } from "vitest";
import { explain, withoutAccount } from "./explain";

describe("what DynamoDB says", () => {
  it("is told without anything of the account", () => {
    expect(
      withoutAccount(
        "User: arn:aws:sts::123456789012:assumed-role/apron/x is not authorized; table arn:aws:dynamodb:us-west-2:123456789012:table/t, account 123456789012 at https://dynamodb.us-west-2.amazonaws.com/",
      ),
    ).toBe("User: … is not authorized; table …, account … at ….");
  });

  it("is not told when it is a fault of the program", () => {
    expect(explain(new TypeError("x is undefined"))).toBeUndefined();
  });
});
