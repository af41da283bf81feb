import { describe, expect, it } from "vitest";
import { table } from "@/lib/dynamo/client";
import { signInRefusal } from "./sign-ins";

describe("how people sign in", () => {
  it.each([
    table("users"),
    table("sessions"),
    `SELECT * FROM "${table("users")}" WHERE user_id = 'a'`,
    `SELECT * FROM ${table("sessions")}.by_user`,
  ])("is for admins only: %s", (text) => {
    expect(signInRefusal("ops", text)?.code).toBe("forbidden");
    expect(signInRefusal("admin", text)).toBeUndefined();
  });

  it.each([table("flights"), `${table("users")}_of_others`, `my_${table("users")}`, "users"])(
    "is not in %s",
    (text) => {
      expect(signInRefusal("ops", text)).toBeUndefined();
    },
  );
});
