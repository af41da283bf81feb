import { expect, test } from "vitest";
import { bookingsAddress } from "./schema";

test("the address of the bookings page is read also when all of it is nonsense", () => {
  expect(bookingsAddress.parse({ q: " K7QX2M " })).toEqual({ q: "K7QX2M" });
  expect(bookingsAddress.parse({ q: ["a", "b"], day: ["x"], after: {} })).toEqual({});
  expect(bookingsAddress.parse({ q: "x".repeat(401) })).toEqual({});
});
