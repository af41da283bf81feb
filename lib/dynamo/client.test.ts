import { expect, test } from "vitest";
import { makeClient } from "./client";

test("the SDK copies no question and no answer for a log", () => {
  const client = makeClient({ region: "us-west-2" });
  expect(client.middlewareStack.identify().join()).not.toContain("logger");
});
